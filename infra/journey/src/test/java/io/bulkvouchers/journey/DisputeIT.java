package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.sandbox.client.Disputed;
import io.bulkvouchers.sandbox.client.Outcome;
import org.junit.jupiter.api.Test;

class DisputeIT extends Scenario {

  @Test
  void S51_aDisputeSuspendsTheUnusedCodesAndAWonOneLetsThemLiveAgain() {
    Purchase purchase = tenAt8950();
    Disputed dispute = disputed(purchase);
    String code = buyer().revealsCodes(purchase).getFirst();
    registration().redeems(code).expectProblem(409, NOT_USABLE);
    organizer().tries().toRefund(purchase, purchase.now().version()).expectProblem(409, "disputed");

    stripe().bank().decides(dispute, "won");
    purchase.becomes("fulfilled");
    purchase.until(view -> assertThat(view.live()).isEqualTo(10));
    assertThat(purchase.now().revoked()).isZero();
    assertThat(stripe().netOf(purchase)).isEqualTo(89_500);
    registration().redeems(code).expect(201);
  }

  @Test
  void S51_aLostDisputeRevokesTheUnusedCodes() {
    Purchase purchase = tenAt8950();
    Disputed dispute = disputed(purchase);
    String code = buyer().revealsCodes(purchase).getFirst();
    stripe().bank().decides(dispute, "lost");
    purchase.becomes("refunded");
    registration().redeems(code).expectProblem(409, NOT_USABLE);
    assertThat(purchase.now().revoked()).isEqualTo(10);
    assertThat(purchase.now().live()).isZero();
    assertThat(purchase.now().refunded()).isEmpty();
    assertThat(stripe().netOf(purchase)).isZero();
    organizer()
        .tries()
        .toRefund(purchase, purchase.now().version())
        .expectProblem(409, "refund_too_large");
  }

  @Test
  void S51_aBankThatOnlyAsksSuspendsNothingUntilItTakesTheMoney() {
    Purchase purchase = tenAt8950();
    Outcome paid = paid(purchase);
    Disputed inquiry = stripe().bank().asksAbout(paid);
    purchase.until(view -> assertThat(view.json().path("disputes")).hasSize(1));
    assertThat(purchase.now().status()).isEqualTo("fulfilled");
    assertThat(purchase.now().live()).isEqualTo(10);

    stage().sandbox().escalateInquiry(inquiry.dispute());
    assertThat(purchase.becomes("disputed").live()).isZero();
    stripe().bank().decides(inquiry, "won");
    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
  }

  private Disputed disputed(Purchase purchase) {
    Disputed dispute = stripe().bank().disputes(paid(purchase));
    var suspended = purchase.becomes("disputed");
    assertThat(suspended.live()).isZero();
    assertThat(suspended.json().at("/vouchers/suspended").asInt()).isEqualTo(10);
    assertThat(stripe().netOf(purchase)).isZero();
    return dispute;
  }

  private Outcome paid(Purchase purchase) {
    Outcome paid = stripe().pays(buyer().checksOut(purchase));
    purchase.becomes("fulfilled");
    return paid;
  }
}

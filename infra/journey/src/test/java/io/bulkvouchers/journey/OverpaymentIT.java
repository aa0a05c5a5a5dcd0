package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Books;
import io.bulkvouchers.journey.language.Checkout;
import io.bulkvouchers.journey.language.Conference;
import io.bulkvouchers.journey.language.Lookalike;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.Together;
import io.bulkvouchers.journey.language.View;
import io.bulkvouchers.sandbox.client.Disputed;
import io.bulkvouchers.sandbox.client.Outcome;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OverpaymentIT extends Scenario {

  @Test
  void twoPaidSessionsOfOnePurchaseAreFlaggedAndTheSecondGoesBackWithOneClick() {
    Conference there = stage().conference("USD");
    Purchase purchase = there.organizer().requests(there.order(10).at(8_950));
    Checkout own = there.buyer().checksOut(purchase);
    Checkout twin = there.stripe().opens(Lookalike.of(purchase));
    there.stripe().pays(own);
    purchase.becomes("fulfilled");
    there.stripe().pays(twin);

    View flagged = purchase.until(view -> assertThat(view.reviews()).hasSize(1));
    assertThat(flagged.reviews()).containsExactly("paid_twice");
    assertThat(flagged.status()).isEqualTo("fulfilled");
    assertThat(flagged.live()).isEqualTo(10);
    assertThat(flagged.paid()).isEqualTo("89500 USD");
    assertThat(there.finance().books(there, "USD")).isEqualTo(new Books(179_000, 0, 0, 179_000));

    List<Answer> clicks =
        Together.times(
            2,
            () ->
                there
                    .finance()
                    .tries()
                    .toRefundSurplus(purchase, flagged.version(), twin.session()));
    assertThat(clicks).extracting(Answer::status).containsExactlyInAnyOrder(202, 412);

    View settled = purchase.until(view -> assertThat(view.reviews()).isEmpty());
    assertThat(settled.status()).isEqualTo("fulfilled");
    assertThat(settled.live()).isEqualTo(10);
    assertThat(settled.json().at("/surplus/0/state").asString()).isEqualTo("refunded");
    assertThat(there.stripe().refundsOf(purchase)).hasSize(1);
    assertThat(there.stripe().netOf(purchase)).isEqualTo(89_500);
    Books books = new Books(179_000, 89_500, 0, 89_500);
    assertThat(there.finance().books(there, "USD")).isEqualTo(books);
    assertThat(there.stripe().books("USD")).isEqualTo(books);

    there
        .finance()
        .tries()
        .toRefundSurplus(purchase, settled.version(), twin.session())
        .expect(409);
    there.organizer().refunds(purchase);
    purchase.becomes("refunded");
    assertThat(there.stripe().netOf(purchase)).isZero();
  }

  @Test
  void S51_aBankThatTakesTheSecondPaymentBackIsInTheBooksAndTouchesNoCode() {
    Conference there = stage().conference("USD");
    Purchase purchase = there.organizer().requests(there.order(10).at(8_950));
    Checkout own = there.buyer().checksOut(purchase);
    Checkout twin = there.stripe().opens(Lookalike.of(purchase));
    there.stripe().pays(own);
    purchase.becomes("fulfilled");
    Outcome second = there.stripe().pays(twin);
    purchase.until(view -> assertThat(view.reviews()).containsExactly("paid_twice"));

    Disputed dispute = there.stripe().bank().disputes(second);
    View held = purchase.until(view -> assertThat(surplusOf(view)).isEqualTo("disputed"));
    assertThat(held.status()).isEqualTo("fulfilled");
    assertThat(held.live()).isEqualTo(10);
    agree(there, new Books(179_000, 0, 89_500, 89_500));
    there
        .finance()
        .tries()
        .toRefundSurplus(purchase, held.version(), twin.session())
        .expectProblem(409, "disputed");

    there.stripe().bank().decides(dispute, "lost");
    View lost = purchase.until(view -> assertThat(view.reviews()).isEmpty());
    assertThat(surplusOf(lost)).isEqualTo("lost");
    assertThat(lost.json().at("/surplus/0/disputes/0/state").asString()).isEqualTo("lost");
    assertThat(lost.live()).isEqualTo(10);
    agree(there, new Books(179_000, 0, 89_500, 89_500));
    JsonNode run = there.finance().reconciles(there);
    assertThat(run.path("differences")).isEmpty();
    assertThat(run.at("/totals/0/difference/net").asLong(-1)).isZero();
  }

  @Test
  void aStrangersSessionThatIsPaidFirstKeepsTheOwnOneFromBeingPaidUnseen() {
    Purchase purchase = tenAt8950();
    Checkout own = buyer().checksOut(purchase);
    Checkout twin = stripe().opens(Lookalike.of(purchase));
    stripe().pays(twin);
    View flagged = purchase.until(view -> assertThat(view.reviews()).hasSize(1));
    assertThat(flagged.live()).isZero();
    buyer().tries().toCheckOut(purchase).expectProblem(409, "under_review");

    finance().tries().toRefundSurplus(purchase, flagged.version(), twin.session()).expect(202);
    purchase.until(view -> assertThat(view.reviews()).isEmpty());
    stripe().pays(own);
    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
    assertThat(stripe().netOf(purchase)).isEqualTo(89_500);
  }

  private static String surplusOf(View view) {
    return view.json().at("/surplus/0/state").asString();
  }

  private static void agree(Conference there, Books expected) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(there.finance().books(there, "USD")).isEqualTo(expected));
    assertThat(there.stripe().books("USD")).isEqualTo(expected);
  }
}

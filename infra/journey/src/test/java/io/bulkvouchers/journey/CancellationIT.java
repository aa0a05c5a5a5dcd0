package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Checkout;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.Together;
import io.bulkvouchers.journey.language.View;
import io.bulkvouchers.sandbox.client.FaultOrder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CancellationIT extends Scenario {

  private static final String EXPIRE = "/v1/checkout/sessions/{id}/expire";

  @AfterEach
  void callFaultsOff() {
    stage().sandbox().noFaults();
  }

  @Test
  void anOpenCheckoutIsExpiredFirstAndThenThePurchaseIsCancelled() {
    Purchase purchase = tenAt8950();
    Checkout checkout = buyer().checksOut(purchase);
    Answer asked = buyer().tries().toCancel(purchase, "changed plans");
    asked.expect(202);
    assertThat(asked.json().path("cancellation").asString()).isEqualTo("requested");

    assertThat(purchase.becomes("cancelled").live()).isZero();
    assertThat(stripe().session(checkout).path("status").asString()).isEqualTo("expired");
    assertThat(stripe().triesToPay(checkout).outcome()).isEqualTo("closed");
    assertThat(organizer().facts(purchase, "cancelled").getFirst().at("/data/reason").asString())
        .isEqualTo("changed plans");
    buyer().tries().toCheckOut(purchase).expectProblem(409, "not_in_this_state");
    assertThat(stripe().netOf(purchase)).isZero();
  }

  @Test
  void aBuyerWhoPaysBeforeTheCheckoutIsExpiredGetsHisCodesAndNothingIsCancelled() {
    Purchase purchase = tenAt8950();
    Checkout checkout = buyer().checksOut(purchase);
    stage().sandbox().fault(FaultOrder.before("POST", EXPIRE, "503").times(1_000));
    buyer().tries().toCancel(purchase, "changed plans").expect(202);
    buyer().tries().toCheckOut(purchase).expectProblem(409, "cancellation_asked");
    stripe().pays(checkout);
    stage().sandbox().noFaults();

    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
    assertThat(stripe().netOf(purchase)).isEqualTo(89_500);
    assertThat(organizer().facts(purchase, "cancelled")).isEmpty();
    organizer().refunds(purchase);
    purchase.becomes("refunded");
    assertThat(stripe().netOf(purchase)).isZero();
  }

  @RepeatedTest(5)
  void ofACancellationAndAPaymentAtTheSameMomentOneIsTrueAndTheMoneySaysWhich() {
    Purchase purchase = tenAt8950();
    Checkout checkout = buyer().checksOut(purchase);
    Together.all(
        List.of(
            () -> buyer().tries().toCancel(purchase, "changed plans").status(),
            () -> stripe().triesToPay(checkout).outcome()));

    View end = purchase.until(view -> assertThat(view.status()).isIn("cancelled", "fulfilled"));
    boolean paid = end.status().equals("fulfilled");
    assertThat(end.live()).isEqualTo(paid ? 10 : 0);
    assertThat(stripe().netOf(purchase)).isEqualTo(paid ? 89_500 : 0);
    assertThat(end.reviews()).isEmpty();
  }
}

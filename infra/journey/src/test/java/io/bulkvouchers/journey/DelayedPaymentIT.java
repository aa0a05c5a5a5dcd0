package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Checkout;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.sandbox.client.Outcome;
import org.junit.jupiter.api.Test;

class DelayedPaymentIT extends Scenario {

  @Test
  void S28_completedButUnpaidWaitsForTheMoneyAndThenMakesTenCodes() {
    Purchase purchase = tenAt8950();
    Checkout checkout = buyer().checksOut(purchase);
    Outcome promised = stripe().bank().promises(checkout);
    assertThat(purchase.becomes("awaiting_funds").live()).isZero();
    assertThat(purchase.now().paid()).isEmpty();
    buyer().tries().toCheckOut(purchase).expectProblem(409, "not_in_this_state");
    buyer().tries().toCancel(purchase, "changed plans").expectProblem(409, ON_ITS_WAY);
    organizer().tries().toDeny(purchase, "budget").expectProblem(409, ON_ITS_WAY);
    assertThat(stripe().netOf(purchase)).isZero();

    stripe().bank().pays(promised);
    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
    assertThat(purchase.now().paid()).isEqualTo("89500 USD");
    assertThat(stripe().netOf(purchase)).isEqualTo(89_500);
    assertThat(organizer().facts(purchase, "payment-pending")).hasSize(1);
  }

  @Test
  void S28_moneyThatDoesNotComeFailsTheAttemptAndANewOneCanBePaid() {
    Purchase purchase = tenAt8950();
    Checkout first = buyer().checksOut(purchase);
    Outcome promised = stripe().bank().promises(first);
    purchase.becomes("awaiting_funds");
    stripe().bank().refuses(promised);
    assertThat(purchase.becomes("failed").live()).isZero();
    assertThat(organizer().facts(purchase, "failed").getFirst().at("/data/reason").asString())
        .isEqualTo("payment_failed");

    Checkout second = buyer().checksOut(purchase);
    assertThat(second.attempt()).isEqualTo(2);
    stripe().pays(second);
    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
    assertThat(stripe().netOf(purchase)).isEqualTo(89_500);
  }

  private static final String ON_ITS_WAY = "funds_on_their_way";
}

package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.EXPIRY;
import static io.bulkvouchers.command.purchase.Scene.INTENT;
import static io.bulkvouchers.command.purchase.Scene.PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.SESSION;
import static io.bulkvouchers.command.purchase.Scene.TOTAL;
import static io.bulkvouchers.command.purchase.Scene.created;
import static io.bulkvouchers.command.purchase.Scene.onItsWay;
import static io.bulkvouchers.command.purchase.Scene.requested;
import static io.bulkvouchers.command.purchase.Scene.started;
import static io.bulkvouchers.command.purchase.Spec.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.FailAttempt;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordCheckoutStarted;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPayment;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPaymentPending;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.Failed;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentPending;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.SessionAbandoned;
import io.bulkvouchers.events.FailureReason;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Money is on its way by a session before Stripe's answer to our own call is recorded. */
class AwaitedSessionTest {

  private static final String OTHER = "cs_test_2";
  private static final Failed REFUSED = new Failed(PURCHASE, 1, FailureReason.CHECKOUT_REFUSED);
  private static final Failed BOUNCED = new Failed(PURCHASE, 1, FailureReason.PAYMENT_FAILED);

  @Test
  void anotherSessionOfTheAttemptThatIsToldLaterCannotBePaidBesideIt() {
    given(awaited()).when(opened(OTHER)).then(new SessionAbandoned(PURCHASE, 1, OTHER));
    given(awaited()).when(opened(SESSION)).then(started(1));
  }

  @Test
  void theSessionThatIsAwaitedIsKnownWhenItIsToldAfterTheEnd() {
    given(awaited(Scene.received())).when(opened(SESSION)).thenNothing();
    given(awaited(BOUNCED)).when(opened(SESSION)).thenNothing();
    given(awaited(BOUNCED)).when(opened(OTHER)).then(new SessionAbandoned(PURCHASE, 1, OTHER));
  }

  @Test
  void onlyTheAwaitedSessionEndsTheAttempt() {
    given(awaited()).when(failed(Optional.of(SESSION))).then(BOUNCED);
    given(awaited()).when(failed(Optional.of(OTHER))).thenNothing();
    given(created(PRICE), requested(1), REFUSED, onItsWay(SESSION, INTENT))
        .when(failed(Optional.of(OTHER)))
        .thenNothing();
  }

  /** Else another attempt could be paid while this money is still on its way. */
  @Test
  void aRefusedCallDoesNotEndTheAttemptWhoseMoneyIsOnItsWay() {
    given(awaited())
        .when(new FailAttempt(PURCHASE, 1, Optional.empty(), FailureReason.CHECKOUT_REFUSED))
        .thenNothing();
  }

  @Test
  void anotherSessionsMoneyDoesNotTakeOverTheAttemptThatEnded() {
    Failed expired = new Failed(PURCHASE, 1, FailureReason.CHECKOUT_EXPIRED);
    given(awaited(expired))
        .when(new RecordPaymentPending(PURCHASE, 1, OTHER, "pi_2"))
        .thenNothing();
    given(awaited(expired))
        .when(new RecordPaymentPending(PURCHASE, 1, SESSION, INTENT))
        .then(onItsWay(SESSION, INTENT));
  }

  /** Money beats our guess: the first that is here buys, a second one is surplus. */
  @Test
  void whoPaysAnotherSessionMeanwhileHasBought() {
    ObservedPayment other =
        new ObservedPayment(
            OTHER,
            1,
            Scene.CONFERENCE,
            "pi_2",
            TOTAL,
            StripeMode.TEST,
            StripeMode.TEST,
            Optional.empty());
    given(awaited())
        .when(new RecordPayment(PURCHASE, other))
        .then(
            new PaymentReceived(PURCHASE, 1, "pi_2", TOTAL, Optional.empty(), Optional.of(OTHER)));
  }

  @Test
  void aFactFromBeforeSessionsWereKeptLeavesTheSessionOpen() {
    PaymentPending old = new PaymentPending(PURCHASE, 1, INTENT, Optional.empty());
    BulkPurchase state =
        given(created(PRICE), requested(1), old).when(opened(SESSION)).then(started(1));
    assertThat(state.status()).isEqualTo(Status.AWAITING_FUNDS);
  }

  private static BulkPurchaseEvent[] awaited(BulkPurchaseEvent... more) {
    return Stream.concat(
            Stream.of(created(PRICE), requested(1), onItsWay(SESSION, INTENT)), Stream.of(more))
        .toArray(BulkPurchaseEvent[]::new);
  }

  private static RecordCheckoutStarted opened(String session) {
    return new RecordCheckoutStarted(PURCHASE, 1, session, "http://stripe/pay", EXPIRY);
  }

  private static FailAttempt failed(Optional<String> session) {
    return new FailAttempt(PURCHASE, 1, session, FailureReason.PAYMENT_FAILED);
  }
}

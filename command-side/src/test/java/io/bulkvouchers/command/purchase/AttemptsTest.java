package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.EXPIRY;
import static io.bulkvouchers.command.purchase.Scene.INTENT;
import static io.bulkvouchers.command.purchase.Scene.ORGANIZER;
import static io.bulkvouchers.command.purchase.Scene.PLAN;
import static io.bulkvouchers.command.purchase.Scene.PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.SESSION;
import static io.bulkvouchers.command.purchase.Scene.TOTAL;
import static io.bulkvouchers.command.purchase.Scene.created;
import static io.bulkvouchers.command.purchase.Scene.expired;
import static io.bulkvouchers.command.purchase.Scene.received;
import static io.bulkvouchers.command.purchase.Scene.requested;
import static io.bulkvouchers.command.purchase.Scene.started;
import static io.bulkvouchers.command.purchase.Scene.upToFulfilled;
import static io.bulkvouchers.command.purchase.Spec.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Cancel;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.FailAttempt;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordCheckoutStarted;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPayment;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPaymentPending;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.StartCheckout;
import io.bulkvouchers.events.BulkPurchaseEvent.CancellationRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Cancelled;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.BulkPurchaseEvent.Failed;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentPending;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.SessionAbandoned;
import io.bulkvouchers.events.FailureReason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttemptsTest {

  private static final String OTHER = "cs_test_2";
  private static final Cancel CALL_OFF = new Cancel(PURCHASE, ORGANIZER, "ordered twice");
  private static final CancellationRequested CALLED_OFF =
      new CancellationRequested(PURCHASE, 1, ORGANIZER, "ordered twice");
  private static final Cancelled CANCELLED = new Cancelled(PURCHASE, ORGANIZER, "ordered twice");

  @Test
  void anOrphansExpiryDoesNotFailTheAttemptWhoseSessionCanStillBePaid() {
    given(created(PRICE), requested(1), started(1)).when(expiryOf(OTHER)).thenNothing();
    given(created(PRICE), requested(1), started(1)).when(expiryOf(SESSION)).then(expired(1));
  }

  @Test
  void anExpiryBeforeTheSessionIsKnownIsToldAgain() {
    given(created(PRICE), requested(1))
        .when(expiryOf(OTHER))
        .thenRefused(Rule.SESSION_NOT_KNOWN_YET);
  }

  @Test
  void aSecondSessionOfAnAttemptIsClosedBeforeSomebodyPaysIt() {
    given(created(PRICE), requested(1), started(1))
        .when(opened(1, OTHER))
        .then(abandoned(1, OTHER));
    given(created(PRICE), requested(1), started(1), abandoned(1, OTHER))
        .when(opened(1, OTHER))
        .thenNothing();
    given(upToFulfilled()).when(opened(1, OTHER)).then(abandoned(1, OTHER));
    given(upToFulfilled()).when(opened(1, SESSION)).thenNothing();
  }

  @Test
  void lateMoneyOfAnEarlierAttemptCountsAndClosesTheLaterSession() {
    given(created(PRICE), requested(1), started(1), expired(1), requested(2), open(2, OTHER))
        .when(new RecordPayment(PURCHASE, Scene.payment(1, TOTAL)))
        .then(received(), abandoned(2, OTHER));
    given(created(PRICE), requested(1), started(1), expired(1), requested(2), received())
        .when(opened(2, OTHER))
        .then(abandoned(2, OTHER));
  }

  @Test
  void whileTheMoneyOfOneAttemptIsOnItsWayNoOtherCanBePaid() {
    given(created(PRICE), requested(1), started(1), expired(1), requested(2), open(2, OTHER))
        .when(new RecordPaymentPending(PURCHASE, 1, SESSION, INTENT))
        .then(Scene.onItsWay(SESSION, INTENT), abandoned(2, OTHER));
  }

  @Test
  void anOpenCheckoutIsExpiredBeforeThePurchaseIsCalledOff() {
    given(created(PRICE), requested(1), started(1))
        .when(CALL_OFF)
        .then(CALLED_OFF, abandoned(1, SESSION));
    BulkPurchase state =
        given(created(PRICE), requested(1), started(1), CALLED_OFF, abandoned(1, SESSION))
            .when(expiryOf(SESSION))
            .then(expired(1), CANCELLED);
    assertThat(state.status()).isEqualTo(Status.CANCELLED);
  }

  @Test
  void aCheckoutThatIsCalledOffBeforeItOpenedIsClosedAsItOpens() {
    given(created(PRICE), requested(1)).when(CALL_OFF).then(CALLED_OFF);
    given(created(PRICE), requested(1), CALLED_OFF)
        .when(opened(1, SESSION))
        .then(started(1), abandoned(1, SESSION));
    given(created(PRICE), requested(1), CALLED_OFF)
        .when(new FailAttempt(PURCHASE, 1, Optional.empty(), FailureReason.CHECKOUT_REFUSED))
        .then(new Failed(PURCHASE, 1, FailureReason.CHECKOUT_REFUSED), CANCELLED);
    given(created(PRICE), requested(1), CALLED_OFF)
        .when(new StartCheckout(PURCHASE, PLAN))
        .thenRefused(Rule.CANCELLATION_ASKED);
  }

  @Test
  void whoPaysWhileItIsCalledOffHasBought() {
    BulkPurchase state =
        given(created(PRICE), requested(1), started(1), CALLED_OFF, abandoned(1, SESSION))
            .when(new RecordPayment(PURCHASE, Scene.payment(1, TOTAL)))
            .then(received());
    assertThat(state.status()).isEqualTo(Status.PAID);
  }

  @Test
  void aCancellationIsNotForgottenWhileTheMoneyIsOnItsWay() {
    BulkPurchase state =
        given(
                created(PRICE),
                requested(1),
                started(1),
                CALLED_OFF,
                abandoned(1, SESSION),
                Scene.onItsWay(SESSION, INTENT))
            .when(new FailAttempt(PURCHASE, 1, Optional.of(SESSION), FailureReason.PAYMENT_FAILED))
            .then(new Failed(PURCHASE, 1, FailureReason.PAYMENT_FAILED), CANCELLED);
    assertThat(state.status()).isEqualTo(Status.CANCELLED);
  }

  @Test
  void moneyOnItsWayByAStraySessionDoesNotStopTheAttempt() {
    given(created(PRICE), requested(1), started(1))
        .when(new RecordPaymentPending(PURCHASE, 1, OTHER, "pi_2"))
        .thenNothing();
  }

  @Test
  void aSecondSessionThatIsToldWhileTheMoneyIsOnItsWayIsClosed() {
    PaymentPending onItsWay = Scene.onItsWay(SESSION, INTENT);
    given(created(PRICE), requested(1), started(1), onItsWay)
        .when(opened(1, OTHER))
        .then(abandoned(1, OTHER));
    given(created(PRICE), requested(1), started(1), onItsWay)
        .when(new RecordPaymentPending(PURCHASE, 1, OTHER, "pi_2"))
        .thenNothing();
    given(created(PRICE), requested(1), onItsWay).when(opened(1, SESSION)).then(started(1));
  }

  @Test
  void fundsThatFailedAreNotAwaitedAgain() {
    given(
            created(PRICE),
            requested(1),
            started(1),
            Scene.onItsWay(SESSION, INTENT),
            new Failed(PURCHASE, 1, FailureReason.PAYMENT_FAILED))
        .when(new RecordPaymentPending(PURCHASE, 1, SESSION, INTENT))
        .thenNothing();
  }

  @Test
  void aPaymentFromBeforeSessionsWereKeptIsStillRead() {
    PaymentReceived old =
        new PaymentReceived(PURCHASE, 1, INTENT, TOTAL, Optional.empty(), Optional.empty());
    given(created(PRICE), requested(1), started(1), old).when(opened(1, SESSION)).thenNothing();
  }

  private static FailAttempt expiryOf(String session) {
    return new FailAttempt(PURCHASE, 1, Optional.of(session), FailureReason.CHECKOUT_EXPIRED);
  }

  private static RecordCheckoutStarted opened(int attempt, String session) {
    return new RecordCheckoutStarted(PURCHASE, attempt, session, "http://stripe/pay", EXPIRY);
  }

  private static CheckoutStarted open(int attempt, String session) {
    return new CheckoutStarted(PURCHASE, attempt, session, "http://stripe/pay", EXPIRY);
  }

  private static SessionAbandoned abandoned(int attempt, String session) {
    return new SessionAbandoned(PURCHASE, attempt, session);
  }
}

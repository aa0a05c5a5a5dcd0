package io.bulkvouchers.command.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.desk.CheckoutHealth;
import io.bulkvouchers.command.gateway.CheckoutSession;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.command.support.TestStripe.Bank;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.PurchaseId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Sessions that nobody may pay any more, and who is quicker. */
class AbandonedSessionTest extends SandboxedTest {

  private static final String EXPIRE = "/v1/checkout/sessions/{id}/expire";

  @Autowired CheckoutHealth health;

  @Test
  void aCancellationExpiresTheOpenSessionFirst() {
    PurchaseId id = scene.approved();
    scene.startCheckout(id);
    CheckoutStarted started = scene.awaitSession(id);
    scheduler.pause();

    scene.cancel(id);

    assertThat(scene.state(id).status()).isEqualTo(Status.PROCESSING);
    scheduler.resume();
    scene.awaitStatus(id, Status.CANCELLED);
    assertThat(STRIPE.tryToPay(started.sessionId())).isEqualTo("closed");
  }

  @Test
  void aCancellationOfASessionThatIsJustBeingOpenedExpiresIt() {
    PurchaseId id = scene.approved();
    scheduler.pause();
    scene.startCheckout(id);
    scene.cancel(id);

    scheduler.resume();

    scene.awaitStatus(id, Status.CANCELLED);
    assertThat(STRIPE.openings(id + "-1")).hasSize(1);
  }

  @Test
  void whoPaidInTheMomentOfTheCancellationIsFulfilled() {
    PurchaseId id = scene.approved();
    scene.startCheckout(id);
    CheckoutStarted started = scene.awaitSession(id);
    scheduler.pause();
    scene.cancel(id);
    STRIPE.pay(started.sessionId());

    scheduler.resume();

    scene.awaitStatus(id, Status.FULFILLED);
    assertThat(backstage.codes(id)).isEqualTo(10);
  }

  @Test
  void whoseDebitIsOnItsWayAtTheCancellationIsWaitedForAndFulfilled() {
    PurchaseId id = scene.approved();
    scene.startCheckout(id);
    CheckoutStarted started = scene.awaitSession(id);
    scheduler.pause();
    scene.cancel(id);
    String intent = STRIPE.payByBank(started.sessionId());
    scheduler.resume();
    scene.awaitStatus(id, Status.AWAITING_FUNDS);

    STRIPE.decide(intent, Bank.PAYS);
    backstage.lookNow("expire-" + started.sessionId());

    scene.awaitStatus(id, Status.FULFILLED);
  }

  @Test
  void aDebitThatFailsFailsTheAttempt() {
    PurchaseId id = scene.approved();
    scene.startCheckout(id);
    String intent = STRIPE.payByBank(scene.awaitSession(id).sessionId());
    backstage.lookNow(id + "-1");
    scene.awaitStatus(id, Status.AWAITING_FUNDS);

    STRIPE.decide(intent, Bank.FAILS);
    backstage.lookNow(id + "-1");

    scene.awaitStatus(id, Status.FAILED);
  }

  @ParameterizedTest
  @CsvSource({"500, AFTER", "503, AFTER", "timeout, AFTER", "reset, BEFORE", "500, BEFORE"})
  void anExpiryWhoseAnswerIsLostIsSettled(String kind, TestStripe.When when) {
    PurchaseId id = scene.approved();
    scene.startCheckout(id);
    CheckoutStarted started = scene.awaitSession(id);
    STRIPE.fault(EXPIRE, kind, when, 1);

    scene.cancel(id);

    scene.awaitStatus(id, Status.CANCELLED);
    assertThat(STRIPE.tryToPay(started.sessionId())).isEqualTo("closed");
  }

  @Test
  void anOrphansExpiryOpenedASecondAttempt() {
    PurchaseId id = scene.approved();
    scene.startCheckout(id);
    CheckoutStarted own = scene.awaitSession(id);
    CheckoutSession orphan = seconds.open(backstage.opening(id));

    scene.found(id, orphan);

    Awaitility.await().until(() -> backstage.state("expire-" + orphan.id()).equals("answered"));
    assertThat(STRIPE.tryToPay(orphan.id())).isEqualTo("closed");
    assertThat(scene.session(id)).hasValue(own);
    STRIPE.pay(own.sessionId());
    backstage.lookNow(id + "-1");
    scene.awaitStatus(id, Status.FULFILLED);
    assertThat(STRIPE.captured(id.value())).isEqualTo(89500);
  }

  @Test
  void moneyOfTheFirstAttemptIsTakenAndTheSessionOfTheSecondClosed() {
    PurchaseId id = scene.approved();
    scheduler.pause();
    scene.startCheckout(id);
    CheckoutSession lost = backstage.dieAfterTheCall(id);
    scene.giveUp(id, 1);
    scene.startCheckout(id);
    CheckoutSession second = backstage.openBehindTheBack(id + "-2");
    STRIPE.pay(lost.id());

    scheduler.resume();

    scene.awaitStatus(id, Status.FULFILLED);
    Awaitility.await().until(() -> STRIPE.tryToPay(second.id()).equals("closed"));
    assertThat(STRIPE.captured(id.value())).isEqualTo(89500);
    assertThat(((BulkPurchase.Existing) scene.state(id)).order().reviews().open()).isEmpty();
  }

  @Test
  void aWrongKeyIsShownAndTheLookGoesOnUntilItIsRight() {
    PurchaseId id = scene.approved();
    String key = scene.key(id);
    scene.startCheckout(id);
    STRIPE.pay(scene.awaitSession(id).sessionId());
    scene.connect(id, TestStripe.freshKey());
    backstage.lookNow(id + "-1");
    Awaitility.await().until(() -> backstage.state(id + "-1").equals("parked"));
    assertThat(backstage.problem(id + "-1")).isEqualTo("look_refused_resource_missing");
    assertThat(health.health().getStatus()).isEqualTo(CheckoutHealth.ATTENTION);

    scene.connect(id, key);
    backstage.lookNow(id + "-1");

    scene.awaitStatus(id, Status.FULFILLED);
    assertThat(backstage.state(id + "-1")).isEqualTo("answered");
  }
}

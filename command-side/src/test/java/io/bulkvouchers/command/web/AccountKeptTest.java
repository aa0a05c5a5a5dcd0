package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.checkout.SandboxedTest;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money is refunded, disputed and bounced where it was taken: its account is not left behind. */
class AccountKeptTest extends SandboxedTest {

  private Api api;

  @BeforeEach
  void api() {
    api = new Api(port);
  }

  @Test
  void anAccountThatHoldsMoneyOfTheConferenceIsNotLeft() {
    PurchaseId id = fulfilled();
    String key = scene.key(id);

    Reply refused = switchAccount(id).isProblem(409, "stripe_account_in_use");

    assertThat(refused.text("detail")).contains("refunds and disputes");
    assertThat(refused.text("advice")).contains("register a new conference");
    assertThat(scene.key(id)).isEqualTo(key);
  }

  @Test
  void anAccountIsLeftWhenAllMoneyWentBackAndNoRefundCanBounce() {
    PurchaseId id = fulfilled();
    RefundId refund = scene.refund(id, 89500);
    scene.awaitStatus(id, Status.REFUNDED);
    Awaitility.await().until(() -> backstage.isPlanned("stripe-watch", refund.value()));
    switchAccount(id).isProblem(409, "stripe_account_in_use");

    aMonthPasses(refund);

    switchAccount(id).is(200);
  }

  @Test
  void moneyWithoutAnOrderKeepsItsAccountToo() {
    PurchaseId id = scene.approved();
    scene.startCheckout(id);
    String own = scene.awaitSession(id).sessionId();
    STRIPE.pay(seconds.open(backstage.opening(id)).id());
    sweep(id);
    Awaitility.await().until(() -> !scene.state(id).order().reviews().open().isEmpty());
    STRIPE.expire(own);
    backstage.lookNow(id + "-1");
    scene.awaitStatus(id, Status.FAILED);

    switchAccount(id).isProblem(409, "stripe_account_in_use");
  }

  /** Until then it is watched. */
  private void aMonthPasses(RefundId refund) {
    jdbc.sql("delete from scheduled_tasks where task_instance = ?").param(refund.value()).update();
  }

  private Reply switchAccount(PurchaseId id) {
    return api.put(
        Api.organizer(scene.conferenceOf(id).value()),
        "/conferences/" + scene.conferenceOf(id) + "/stripe-account/secret-key",
        "{\"secretKey\": \"%s\"}".formatted(TestStripe.freshKey()));
  }
}

package io.bulkvouchers.command.janitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.checkout.SandboxedTest;
import io.bulkvouchers.command.gateway.CheckoutSession;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.sandbox.client.Ledger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What gets lost between Stripe and us is found by looking. */
class JanitorTest extends SandboxedTest {

  @Test
  void anEventThatWasNotDeliveredIsFetchedAndHandledAsIfItHadBeen() {
    DESK.deliveries("drop");
    PurchaseId id = scene.approved();
    DESK.account(scene.key(id), webhook(id), "whsec_test");
    scene.startCheckout(id);
    STRIPE.pay(scene.awaitSession(id).sessionId());

    sweep(id);

    scene.awaitStatus(id, Status.FULFILLED);
    assertThat(payment(id).stripeEventId()).hasValueSatisfying(e -> e.startsWith("evt_"));
    assertThat(whoToldOfThePayment(id)).isEqualTo("stripe");
    assertThat(backstage.codes(id)).isEqualTo(10);
  }

  @Test
  void withoutAnyEndpointAPaymentIsFoundAmongTheSessions() {
    PurchaseId id = paidAtStripe();

    sweep(id);

    scene.awaitStatus(id, Status.FULFILLED);
    assertThat(payment(id).stripeEventId()).isEmpty();
    assertThat(whoToldOfThePayment(id)).isEqualTo("janitor");
  }

  @Test
  void sweptAgainAndAgainNothingIsToldTwice() {
    PurchaseId id = paidAtStripe();
    sweep(id);
    scene.awaitStatus(id, Status.FULFILLED);
    long events = inbox(id);

    sweep(id);
    sweep(id);

    assertThat(inbox(id)).isEqualTo(events);
  }

  @Test
  void aSessionThatNobodyKnowsIsClosedBeforeSomebodyPaysIt() {
    PurchaseId id = scene.approved();
    scene.startCheckout(id);
    CheckoutStarted own = scene.awaitSession(id);
    CheckoutSession stray = seconds.open(backstage.opening(id));

    sweep(id);

    Awaitility.await().until(() -> backstage.state("expire-" + stray.id()).equals("answered"));
    assertThat(STRIPE.tryToPay(stray.id())).isEqualTo("closed");
    assertThat(scene.session(id)).hasValue(own);
  }

  @Test
  void aRefundMadeInTheDashboardIsFound() {
    PurchaseId id = fulfilled();
    DESK.refundInDashboard(intent(id), 8950);

    sweep(id);

    scene.awaitStatus(id, Status.PARTIALLY_REFUNDED);
  }

  @Test
  void aRefundThatBouncesAfterItSucceededIsNoticed() {
    PurchaseId id = fulfilled();
    RefundId refund = scene.refund(id, 8950);
    scene.awaitStatus(id, Status.PARTIALLY_REFUNDED);
    backstage.lookNow(refund.value());
    Awaitility.await().until(() -> backstage.isLookedAtLater(refund.value()));
    DESK.failRefund(backstage.stripeId(refund.value()));

    backstage.lookNow(refund.value());

    scene.awaitStatus(id, Status.FULFILLED);
  }

  @Test
  void aDisputeThatNoEventToldOfIsFound() {
    PurchaseId id = fulfilled();
    String dispute = DESK.openDispute(intent(id)).dispute();

    sweep(id);

    assertThat(types(id, dispute)).isEqualTo("charge.dispute.funds_withdrawn");
  }

  @Test
  void anAccountThatCannotBeReadIsKeptInMindWithTheReason() {
    PurchaseId id = scene.approved();
    scene.connect(id, "sk_live_nobody");

    sweep(id);

    assertThat(problem(id)).contains("events_key_refused", "disputes_key_refused");
    scene.connect(id, TestStripe.freshKey());
    sweep(id);
    assertThat(problem(id)).isEmpty();
  }

  private String webhook(PurchaseId id) {
    return "http://localhost:%d/webhooks/stripe/%s".formatted(port, scene.conferenceOf(id));
  }

  private PaymentReceived payment(PurchaseId id) {
    return ((BulkPurchase.Fulfilled) scene.state(id)).funds().orElseThrow().payment();
  }

  private String whoToldOfThePayment(PurchaseId id) {
    return jdbc.sql(
            """
            select metadata::jsonb ->> 'actor' from event
            where stream_id = ? and type = 'bulk-purchase.payment-received.v1'
            """)
        .param(id.value())
        .query(String.class)
        .single();
  }

  private static String intent(PurchaseId id) {
    return DESK.ledger().rows().stream()
        .filter(row -> id.value().equals(row.metadata().get("bulk_purchase_id")))
        .map(Ledger.Row::paymentIntent)
        .findFirst()
        .orElseThrow();
  }

  private long inbox(PurchaseId id) {
    return jdbc.sql("select count(*) from webhook_inbox where conference_id = ?")
        .param(scene.conferenceOf(id).value())
        .query(Long.class)
        .single();
  }

  private String types(PurchaseId id, String object) {
    return jdbc.sql(
            """
            select string_agg(type, ',') from webhook_inbox
            where conference_id = ? and object_id = ?
            """)
        .params(scene.conferenceOf(id).value(), object)
        .query(String.class)
        .single();
  }

  private String problem(PurchaseId id) {
    return jdbc.sql("select coalesce(problem, '') from stripe_sweep where conference_id = ?")
        .param(scene.conferenceOf(id).value())
        .query(String.class)
        .single();
  }
}

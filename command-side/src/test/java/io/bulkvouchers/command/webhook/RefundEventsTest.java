package io.bulkvouchers.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.RefundCreateParams;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RequestRefund;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.sandbox.client.Refunded;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundEventsTest extends EventsScene {

  private static final String SLOW_REFUNDS = "4000000000007726";

  final String key = TestStripe.freshKey();
  ConferenceId conference;
  PurchaseId id;

  @BeforeEach
  void aPurchaseThatIsToBePaid() {
    conference = conference(key);
    id = processing(conference);
  }

  @Test
  void S49_refundsFromTheDashboardAddUpAndOneThatBouncesIsTakenBack() {
    String intent = paid(GOOD_CARD);
    STRIPE.refundInDashboard(intent, 8950);
    awaitStatus(id, Status.PARTIALLY_REFUNDED);
    awaitLive(9);

    Refunded second = STRIPE.refundInDashboard(intent, 80_550);
    awaitStatus(id, Status.REFUNDED);
    STRIPE.failRefund(second.refund());

    awaitStatus(id, Status.PARTIALLY_REFUNDED);
    awaitLive(9);
  }

  @Test
  void ourRefundThatIsSlowIsPendingUntilStripeSaysThatItArrived() {
    paid(SLOW_REFUNDS);
    RefundId refund = refundOne();
    awaitEvent(conference, "type", "refund.created", "processed refund_pending");
    assertThat(find(id).state().status()).isEqualTo(Status.FULFILLED);

    STRIPE.settleRefund(objectOf("refund.created"));

    awaitStatus(id, Status.PARTIALLY_REFUNDED);
    assertThat(find(id).state().knows(refund)).isTrue();
  }

  @Test
  void ourRefundThatFailsLaterLetsItsVouchersLiveAgain() {
    paid(GOOD_CARD);
    refundOne();
    awaitStatus(id, Status.PARTIALLY_REFUNDED);
    awaitEvent(conference, "type", "refund.created", "processed told_" + id);

    STRIPE.failRefund(objectOf("refund.created"));

    awaitStatus(id, Status.FULFILLED);
    awaitLive(10);
  }

  @Test
  void oneRefundThatNobodyUnderstandsHidesNoOtherOfItsCharge() throws StripeException {
    String intent = paid(GOOD_CARD);
    STRIPE.deliveries("drop");
    Refunded first = STRIPE.refundInDashboard(intent, 8950);
    refundInTheNameOf(processing(conference), intent);
    STRIPE.refundInDashboard(intent, 8950);

    String event = hint(conference, "charge.refunded", first.charge());

    awaitLive(8);
    awaitEvent(conference, "event_id", event, "waiting refused_not_yet_paid");
  }

  @Test
  void aDeclinedCardIsInformationOnly() {
    STRIPE.pay(session(id), "4000000000000002");

    awaitEvent(conference, "type", "payment_intent.payment_failed", "processed information_only");
    assertThat(find(id).state().status()).isEqualTo(Status.PROCESSING);
  }

  private String paid(String card) {
    String intent = pay(id, card);
    awaitStatus(id, Status.FULFILLED);
    return intent;
  }

  private void awaitLive(int count) {
    await()
        .untilAsserted(() -> assertThat(fulfilled(id).vouchers().live().count()).isEqualTo(count));
  }

  private String objectOf(String type) {
    return jdbc.sql("select object_id from webhook_inbox where conference_id = ? and type = ?")
        .params(conference.value(), type)
        .query(String.class)
        .single();
  }

  private RefundId refundOne() {
    RefundId refund = RefundId.of(UUID.randomUUID());
    purchases.handle(
        new RequestRefund(
            id,
            refund,
            Optional.of(Money.of(8950, "USD")),
            Optional.empty(),
            "one too many",
            new UserId("organizer")),
        TEST);
    return refund;
  }

  /** Somebody wrote another purchase's id on a refund: that one was never paid. */
  private void refundInTheNameOf(PurchaseId unpaid, String intent) throws StripeException {
    StripeClient client =
        StripeClient.builder().setApiKey(key).setApiBase(SANDBOX.baseUrl()).build();
    client
        .v1()
        .refunds()
        .create(
            RefundCreateParams.builder()
                .setPaymentIntent(intent)
                .setAmount(4475L)
                .putMetadata("bulk_purchase_id", unpaid.value())
                .build());
  }
}

package io.bulkvouchers.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OtherConferenceTest extends EventsScene {

  @Test
  void S29_onASharedAccountEachEndpointGetsItAndTheOwnersTellsIt() {
    String shared = freshKey();
    ConferenceId owner = conference(shared);
    ConferenceId other = conference(shared);
    PurchaseId id = processing(owner);

    String intent = pay(id, GOOD_CARD);

    awaitStatus(id, Status.FULFILLED);
    awaitEvent(owner, "type", "checkout.session.completed", "processed told_" + id);
    awaitEvent(other, "type", "checkout.session.completed", "processed other_conference");
    STRIPE.refundInDashboard(intent, 8950);
    awaitEvent(other, "type", "charge.refunded", "processed other_conference");
    STRIPE.openDispute(intent);
    awaitStatus(id, Status.DISPUTED);
    awaitEvent(other, "type", "charge.dispute.created", "processed other_conference");
  }

  @Test
  void S29_moneyThatLiesInAnotherConferencesAccountWaitsForAPersonAndTouchesNothing()
      throws StripeException {
    ConferenceId owner = conference(freshKey());
    PurchaseId id = processing(owner);
    long before = find(id).version();
    String foreignKey = freshKey();
    ConferenceId foreign = conference(foreignKey);
    String session = sessionFor(id, owner, foreignKey);

    String intent = STRIPE.pay(session, GOOD_CARD).paymentIntent();

    String parked = "parked paid_for_other_conference";
    awaitEvent(foreign, "type", "checkout.session.completed", parked);
    STRIPE.refundInDashboard(intent, 8950);
    awaitEvent(foreign, "type", "refund.created", parked);
    STRIPE.openDispute(intent);
    awaitEvent(foreign, "type", "charge.dispute.created", parked);
    assertThat(find(id).version()).isEqualTo(before);
    assertThat(find(id).state().status()).isEqualTo(Status.PROCESSING);
  }

  /** What a wrong key, or somebody who tries, would make. */
  private static String sessionFor(PurchaseId id, ConferenceId owner, String secretKey)
      throws StripeException {
    Map<String, String> marks =
        Map.of("bulk_purchase_id", id.value(), "conference_id", owner.value(), "attempt", "1");
    LineItem.PriceData price =
        LineItem.PriceData.builder()
            .setCurrency("usd")
            .setUnitAmount(89_500L)
            .setProductData(LineItem.PriceData.ProductData.builder().setName("Corporate").build())
            .build();
    SessionCreateParams form =
        SessionCreateParams.builder()
            .setMode(SessionCreateParams.Mode.PAYMENT)
            .setSuccessUrl("http://localhost:8080/paid")
            .setClientReferenceId(id.value())
            .putAllMetadata(marks)
            .setPaymentIntentData(PaymentIntentData.builder().putAllMetadata(marks).build())
            .addLineItem(LineItem.builder().setQuantity(1L).setPriceData(price).build())
            .build();
    StripeClient client =
        StripeClient.builder().setApiKey(secretKey).setApiBase(SANDBOX.baseUrl()).build();
    return client.v1().checkout().sessions().create(form).getId();
  }
}

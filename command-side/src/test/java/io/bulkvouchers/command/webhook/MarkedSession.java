package io.bulkvouchers.command.webhook;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import java.util.Map;

/** A session with our marks that we never asked for: of a wrong key, or of somebody who tries. */
final class MarkedSession {

  private MarkedSession() {}

  static String open(PurchaseId id, ConferenceId owner, String secretKey) throws StripeException {
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
        StripeClient.builder()
            .setApiKey(secretKey)
            .setApiBase(EventsScene.SANDBOX.baseUrl())
            .build();
    return client.v1().checkout().sessions().create(form).getId();
  }
}

package io.bulkvouchers.command.stripe;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.AdaptivePricing;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData.ProductData;
import com.stripe.param.checkout.SessionCreateParams.Mode;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import io.bulkvouchers.command.gateway.PaymentCall.OpenSession;
import io.bulkvouchers.events.CheckoutParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The form of a session, a function of the recorded call and of nothing else: a repeat under the
 * same key must send the same bytes. The price is what was frozen, so everything at Stripe that
 * could change it is off. {@code ui_mode} is left out, because the pinned API version refuses it.
 */
final class SessionForm {

  private SessionForm() {}

  static SessionCreateParams of(OpenSession call) {
    return builder(call).build();
  }

  static SessionCreateParams.Builder builder(OpenSession call) {
    Map<String, String> metadata = metadata(call);
    return SessionCreateParams.builder()
        .setMode(Mode.PAYMENT)
        .setClientReferenceId(call.purchaseId().value())
        .putAllMetadata(metadata)
        .setPaymentIntentData(PaymentIntentData.builder().putAllMetadata(metadata).build())
        .addLineItem(line(call.parameters(), metadata))
        .setExpiresAt(call.parameters().expiresAt().getEpochSecond())
        .setSuccessUrl(call.parameters().successUrl())
        .setCancelUrl(call.parameters().cancelUrl())
        .setAdaptivePricing(AdaptivePricing.builder().setEnabled(false).build())
        .setAllowPromotionCodes(false);
  }

  private static LineItem line(CheckoutParameters parameters, Map<String, String> metadata) {
    return LineItem.builder()
        .setQuantity((long) parameters.quantity())
        .setPriceData(
            PriceData.builder()
                .setCurrency(
                    parameters.unitPrice().currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                .setUnitAmount(parameters.unitPrice().amount())
                .setProductData(
                    ProductData.builder()
                        .setName(parameters.productName())
                        .putAllMetadata(metadata)
                        .build())
                .build())
        .build();
  }

  /** What is absent is left out: Stripe would keep the word "null" for ever. */
  private static Map<String, String> metadata(OpenSession call) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(Metadata.PURCHASE, call.purchaseId().value());
    metadata.put(Metadata.CONFERENCE, call.conferenceId().value());
    call.sponsorId().ifPresent(sponsor -> metadata.put(Metadata.SPONSOR, sponsor.value()));
    metadata.put(Metadata.ATTEMPT, Integer.toString(call.attempt()));
    call.correlation().ifPresent(chain -> metadata.put(Metadata.CORRELATION, chain));
    return metadata;
  }
}

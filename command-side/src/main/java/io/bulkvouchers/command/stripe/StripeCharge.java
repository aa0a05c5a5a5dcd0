package io.bulkvouchers.command.stripe;

import com.stripe.model.Charge;
import io.bulkvouchers.events.Money;
import java.util.Locale;
import java.util.Optional;

/**
 * Money that somebody paid, as Stripe holds it now.
 *
 * @param captured what came in; zero when the payment failed or was only reserved
 * @param metadata Stripe copies it from the payment intent
 */
public record StripeCharge(
    String id, Optional<String> paymentIntentId, Money captured, Metadata metadata) {

  static StripeCharge of(Charge charge) {
    boolean came = "succeeded".equals(charge.getStatus()) && charge.getCaptured();
    return new StripeCharge(
        charge.getId(),
        Optional.ofNullable(charge.getPaymentIntent()),
        Money.of(
            came ? charge.getAmountCaptured() : 0, charge.getCurrency().toUpperCase(Locale.ROOT)),
        Metadata.of(charge.getMetadata()));
  }
}

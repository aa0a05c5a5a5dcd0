package io.bulkvouchers.command.stripe;

import com.stripe.model.PaymentIntent;
import io.bulkvouchers.command.purchase.StripeMode;
import java.util.Optional;

/** A payment intent as Stripe holds it now; it also says whose a charge or a refund is. */
public record StripePayment(String id, StripeMode mode, Progress progress, Metadata metadata) {

  /** How far the money has come. */
  public enum Progress {
    PROCESSING,
    SUCCEEDED,
    FAILED
  }

  static StripePayment of(PaymentIntent intent) {
    return new StripePayment(
        intent.getId(),
        Read.mode(intent.getLivemode()),
        progress(intent),
        Metadata.of(intent.getMetadata()));
  }

  /** After a failed debit the intent asks for another payment method. */
  private static Progress progress(PaymentIntent intent) {
    return switch (intent.getStatus()) {
      case "succeeded" -> Progress.SUCCEEDED;
      case "canceled" -> Progress.FAILED;
      case "requires_payment_method" ->
          Optional.ofNullable(intent.getLastPaymentError()).isPresent()
              ? Progress.FAILED
              : Progress.PROCESSING;
      default -> Progress.PROCESSING;
    };
  }
}

package io.bulkvouchers.command.stripe;

import com.stripe.model.Refund;
import io.bulkvouchers.command.checkout.RefundSight.Progress;
import io.bulkvouchers.events.Money;
import java.util.Locale;
import java.util.Optional;

/** A refund as Stripe holds it now. */
public record StripeRefund(
    String id,
    Progress progress,
    Money amount,
    Optional<String> paymentIntentId,
    Optional<String> failureReason,
    Metadata metadata) {

  static StripeRefund of(Refund refund) {
    return new StripeRefund(
        refund.getId(),
        progress(refund.getStatus()),
        Money.of(refund.getAmount(), refund.getCurrency().toUpperCase(Locale.ROOT)),
        Optional.ofNullable(refund.getPaymentIntent()),
        Optional.ofNullable(refund.getFailureReason()),
        Metadata.of(refund.getMetadata()));
  }

  private static Progress progress(String word) {
    return switch (word) {
      case "pending", "requires_action" -> Progress.PENDING;
      case "succeeded" -> Progress.SUCCEEDED;
      case "failed", "canceled" -> Progress.FAILED;
      default -> throw new UnknownWord("status of a refund", word);
    };
  }
}

package io.bulkvouchers.command.stripe;

import com.stripe.model.Refund;
import io.bulkvouchers.command.gateway.RefundSight.Progress;
import io.bulkvouchers.events.Money;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A refund as Stripe holds it now.
 *
 * @param status Stripe's word, kept as it came: one that nobody knows spoils no list, and neither
 *     does none, which Stripe may say too
 */
public record StripeRefund(
    String id,
    String status,
    Money amount,
    Optional<String> paymentIntentId,
    Optional<String> failureReason,
    Metadata metadata) {

  static StripeRefund of(Refund refund) {
    return new StripeRefund(
        refund.getId(),
        Objects.requireNonNullElse(refund.getStatus(), "none"),
        Money.of(refund.getAmount(), refund.getCurrency().toUpperCase(Locale.ROOT)),
        Optional.ofNullable(refund.getPaymentIntent()),
        Optional.ofNullable(refund.getFailureReason()),
        Metadata.of(refund.getMetadata()));
  }

  /**
   * How far the money has come.
   *
   * @throws UnknownWord when Stripe says it in a word that this build does not know
   */
  public Progress progress() {
    return switch (status) {
      case "pending", "requires_action" -> Progress.PENDING;
      case "succeeded" -> Progress.SUCCEEDED;
      case "failed", "canceled" -> Progress.FAILED;
      default -> throw new UnknownWord("status of a refund", status);
    };
  }
}

package io.bulkvouchers.command.stripe;

import com.stripe.model.Dispute;
import io.bulkvouchers.events.Money;
import java.util.Locale;
import java.util.Optional;

/** A dispute as it is listed: where its money lies. */
public record StripeChargeback(
    String id, Optional<String> paymentIntentId, Money amount, Standing standing) {

  /** Who has the money. */
  public enum Standing {
    /** The bank only asks. */
    ASKED,
    /** The bank has taken it, and has not decided. */
    TAKEN,
    /** Decided: the shop has it, or has it again. */
    KEPT,
    /** Decided: it is gone. */
    LOST
  }

  static StripeChargeback of(Dispute dispute) {
    return new StripeChargeback(
        dispute.getId(),
        Optional.ofNullable(dispute.getPaymentIntent()),
        Money.of(dispute.getAmount(), dispute.getCurrency().toUpperCase(Locale.ROOT)),
        standing(dispute.getStatus()));
  }

  private static Standing standing(String word) {
    return switch (word) {
      case "warning_needs_response", "warning_under_review" -> Standing.ASKED;
      case "needs_response", "under_review" -> Standing.TAKEN;
      case "warning_closed", "won", "prevented" -> Standing.KEPT;
      case "lost" -> Standing.LOST;
      default -> throw new UnknownWord("status of a dispute", word);
    };
  }
}

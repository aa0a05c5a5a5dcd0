package io.bulkvouchers.command.stripe;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.Dispute;
import io.bulkvouchers.command.purchase.ObservedDispute.Standing;
import io.bulkvouchers.events.Money;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A dispute as Stripe holds it now. */
public record StripeDispute(
    String id, Standing standing, Money amount, Optional<String> paymentIntentId) {

  static StripeDispute of(Dispute dispute) {
    return new StripeDispute(
        dispute.getId(),
        standing(dispute),
        Money.of(dispute.getAmount(), dispute.getCurrency().toUpperCase(Locale.ROOT)),
        Optional.ofNullable(dispute.getPaymentIntent()));
  }

  /**
   * Stripe: "Dispute object", {@code status}. One that was prevented never becomes a chargeback; if
   * money has moved for it all the same, a person has to read why.
   */
  private static Standing standing(Dispute dispute) {
    return switch (dispute.getStatus()) {
      case "warning_needs_response", "warning_under_review" -> Standing.INQUIRY;
      case "warning_closed" -> Standing.INQUIRY_CLOSED;
      case "needs_response", "under_review" -> Standing.CHARGEBACK;
      case "won" -> Standing.WON;
      case "lost" -> Standing.LOST;
      case String word when word.equals("prevented") && moved(dispute) == 0 ->
          Standing.INQUIRY_CLOSED;
      case String word -> throw new UnknownWord("status of a dispute", word);
    };
  }

  private static long moved(Dispute dispute) {
    return Optional.ofNullable(dispute.getBalanceTransactions()).orElseGet(List::of).stream()
        .mapToLong(BalanceTransaction::getAmount)
        .sum();
  }
}

package io.bulkvouchers.command.stripe;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.Dispute;
import io.bulkvouchers.command.purchase.ObservedDispute.Standing;
import io.bulkvouchers.events.Money;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A dispute as Stripe holds it now.
 *
 * @param status Stripe's word, kept as it came: one that nobody knows spoils no list
 * @param moved what it has moved on the account's balance so far, in minor units
 */
public record StripeDispute(
    String id, String status, long moved, Money amount, Optional<String> paymentIntentId) {

  static StripeDispute of(Dispute dispute) {
    return new StripeDispute(
        dispute.getId(),
        dispute.getStatus(),
        moved(dispute),
        Money.of(dispute.getAmount(), dispute.getCurrency().toUpperCase(Locale.ROOT)),
        Optional.ofNullable(dispute.getPaymentIntent()));
  }

  /**
   * Where it stands (Stripe: "Dispute object", {@code status}). One that was prevented never
   * becomes a chargeback; if money has moved for it all the same, a person has to read why.
   *
   * @throws UnknownWord when Stripe says it in a word that this build does not know
   */
  public Standing standing() {
    return switch (status) {
      case "warning_needs_response", "warning_under_review" -> Standing.INQUIRY;
      case "warning_closed" -> Standing.INQUIRY_CLOSED;
      case "needs_response", "under_review" -> Standing.CHARGEBACK;
      case "won" -> Standing.WON;
      case "lost" -> Standing.LOST;
      case String word when word.equals("prevented") && moved == 0 -> Standing.INQUIRY_CLOSED;
      case String word -> throw new UnknownWord("status of a dispute", word);
    };
  }

  /** Whether its money is not with the shop: taken until it is decided, or lost. */
  public boolean hasTaken() {
    return switch (standing()) {
      case CHARGEBACK, LOST -> true;
      case INQUIRY, INQUIRY_CLOSED, WON -> false;
    };
  }

  private static long moved(Dispute dispute) {
    return Optional.ofNullable(dispute.getBalanceTransactions()).orElseGet(List::of).stream()
        .mapToLong(BalanceTransaction::getAmount)
        .sum();
  }
}

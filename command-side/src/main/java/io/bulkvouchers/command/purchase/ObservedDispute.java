package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.Money;

/** A dispute as Stripe shows it now. */
public record ObservedDispute(
    String disputeId, String paymentIntentId, Money amount, Standing standing) {

  /** Where it stands (Stripe: "Dispute object", {@code status}). */
  public enum Standing {
    INQUIRY,
    CHARGEBACK,
    INQUIRY_CLOSED,
    WON,
    LOST
  }
}

package io.bulkvouchers.command.secrets;

/** Who can say whose a key is. */
public interface StripeIdentities {

  /** Asks Stripe, and changes nothing there. */
  StripeIdentity of(StripeAccount account);

  /** Whether the account of a key has a session or a refund. Changes nothing there either. */
  StripeTrace trace(StripeAccount account, String stripeId);
}

package io.bulkvouchers.command.secrets;

/** Who can say whose a key is. */
public interface StripeIdentities {

  /** Asks Stripe, and changes nothing there. */
  StripeIdentity of(StripeAccount account);
}

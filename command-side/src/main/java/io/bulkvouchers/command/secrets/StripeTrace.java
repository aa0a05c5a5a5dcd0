package io.bulkvouchers.command.secrets;

/** Whether a key shows an object that was made at an account. */
public enum StripeTrace {
  /** The key is of the account that has the object. */
  SHOWN,
  /** The account of the key has no such object, or the key may not read it. */
  NOT_SHOWN,
  /** Stripe has not answered: nothing is known. */
  UNANSWERED
}

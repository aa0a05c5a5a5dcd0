package io.bulkvouchers.command.secrets;

/** What Stripe says about the key that we were given. */
public sealed interface StripeIdentity {

  /** It opens this account. */
  record Known(String accountId) implements StripeIdentity {}

  /** It is good, but may not ask whose it is: a restricted key without that permission. */
  record Hidden() implements StripeIdentity {}

  /** Stripe does not know the key, or not any more. */
  record Refused() implements StripeIdentity {}

  /** Stripe has not answered: the key may be good or not. */
  record Unknown() implements StripeIdentity {}
}

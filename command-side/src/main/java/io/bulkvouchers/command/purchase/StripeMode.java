package io.bulkvouchers.command.purchase;

/** Whether Stripe moves money or only plays. */
public enum StripeMode {
  TEST,
  LIVE
}

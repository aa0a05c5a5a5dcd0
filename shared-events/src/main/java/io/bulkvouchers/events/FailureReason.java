package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why an attempt ended without money. */
public enum FailureReason {
  /** Stripe refused to open a session; its answer was final. */
  @JsonProperty("checkout_refused")
  CHECKOUT_REFUSED,
  @JsonProperty("checkout_expired")
  CHECKOUT_EXPIRED,
  /** A delayed payment did not arrive. */
  @JsonProperty("payment_failed")
  PAYMENT_FAILED
}

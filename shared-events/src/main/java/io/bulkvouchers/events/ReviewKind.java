package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What about money does not match and waits for a person. */
public enum ReviewKind {
  /** Amount, currency, live mode, conference or order of a payment differ from the attempt. */
  @JsonProperty("payment_mismatch")
  PAYMENT_MISMATCH,
  /** A second session of one purchase was paid. */
  @JsonProperty("paid_twice")
  PAID_TWICE,
  /** Money arrived for a purchase that a person had ended. */
  @JsonProperty("paid_after_end")
  PAID_AFTER_END,
  /** Money went back that no request of ours and no payment explains. */
  @JsonProperty("refund_mismatch")
  REFUND_MISMATCH,
  /** A dispute is about a payment that is not the purchase's. */
  @JsonProperty("dispute_mismatch")
  DISPUTE_MISMATCH
}

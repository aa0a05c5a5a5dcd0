package io.bulkvouchers.query.holdings;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be done with one voucher. */
public enum SerialState {
  @JsonProperty("active")
  ACTIVE,
  /** Held by a refund that has not ended, or by a dispute that is not decided. */
  @JsonProperty("suspended")
  SUSPENDED,
  @JsonProperty("revoked")
  REVOKED,
  /** Made unusable by an organizer, for ever; no money moved. */
  @JsonProperty("voided")
  VOIDED
}

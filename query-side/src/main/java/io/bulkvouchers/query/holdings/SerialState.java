package io.bulkvouchers.query.holdings;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be done with one voucher. */
public enum SerialState {
  @JsonProperty("active")
  ACTIVE,
  /** Held by a refund that has been asked for and has not ended. */
  @JsonProperty("suspended")
  SUSPENDED,
  @JsonProperty("revoked")
  REVOKED
}

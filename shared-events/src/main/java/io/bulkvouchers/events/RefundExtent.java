package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether, after a refund, all that was paid has gone back. */
public enum RefundExtent {
  @JsonProperty("partial")
  PARTIAL,
  @JsonProperty("full")
  FULL
}

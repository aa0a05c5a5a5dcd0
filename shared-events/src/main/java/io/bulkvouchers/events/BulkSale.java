package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a product can be bought in bulk. */
public enum BulkSale {
  @JsonProperty("enabled")
  ENABLED,
  @JsonProperty("disabled")
  DISABLED
}

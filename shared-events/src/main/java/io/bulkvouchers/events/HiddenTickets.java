package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a voucher shows its holder the tickets that the public shop does not show. */
public enum HiddenTickets {
  @JsonProperty("hidden")
  HIDDEN,
  @JsonProperty("revealed")
  REVEALED
}

package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a product of a conference is. */
public enum ProductKind {
  @JsonProperty("ticket")
  TICKET,
  @JsonProperty("add_on")
  ADD_ON
}

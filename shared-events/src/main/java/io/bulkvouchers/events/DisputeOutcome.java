package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a dispute ended. */
public enum DisputeOutcome {
  /** The money is ours again, if it had been taken. */
  @JsonProperty("won")
  WON,
  /** The money stays with the buyer; no refund follows. */
  @JsonProperty("lost")
  LOST,
  /** The bank asked and went no further ({@code warning_closed}). */
  @JsonProperty("inquiry_closed")
  INQUIRY_CLOSED
}

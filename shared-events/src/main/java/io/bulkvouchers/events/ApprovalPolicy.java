package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which purchases of a conference an organizer must approve before they can go on. */
public enum ApprovalPolicy {
  @JsonProperty("every_purchase")
  EVERY_PURCHASE,
  /** Only what costs nothing; everything else is approved by being paid. */
  @JsonProperty("complimentary_only")
  COMPLIMENTARY_ONLY
}

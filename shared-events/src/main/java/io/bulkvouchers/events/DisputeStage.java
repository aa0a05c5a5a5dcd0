package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How serious a dispute is (Stripe: "Dispute object", {@code status}). */
public enum DisputeStage {
  /** The bank asks; no money has moved ({@code warning_*}). */
  @JsonProperty("inquiry")
  INQUIRY,
  /** The bank has taken the money back until the dispute is decided. */
  @JsonProperty("chargeback")
  CHARGEBACK
}

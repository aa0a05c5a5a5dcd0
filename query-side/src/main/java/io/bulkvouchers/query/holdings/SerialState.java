package io.bulkvouchers.query.holdings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with one voucher. */
public enum SerialState {
  @JsonProperty("active")
  ACTIVE,
  /** Used, and not for the last time. */
  @JsonProperty("used")
  USED,
  @JsonProperty("used_up")
  USED_UP,
  @JsonProperty("expired")
  EXPIRED,
  /** Held by a refund that has not ended, or by a dispute that is not decided. */
  @JsonProperty("suspended")
  SUSPENDED,
  @JsonProperty("revoked")
  REVOKED,
  /** Made unusable by an organizer, for ever; no money moved. */
  @JsonProperty("voided")
  VOIDED;

  /** The state of a word as on the wire. */
  public static Optional<SerialState> named(String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
  }

  /** Lower snake case, as on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.bulkvouchers.query.handout;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that became of a hand-out; names nobody who holds a voucher.
 *
 * @param actor who did it or ordered it; nobody when the mail server or an order elsewhere did
 * @param reason why a letter did not arrive
 * @param next the hand-out that came in its place
 * @param order where the voucher was used, in the words of the system that it is in
 */
public record HandOutStep(
    Kind kind,
    Instant at,
    Optional<String> actor,
    Optional<String> reason,
    Optional<String> next,
    Optional<String> order) {

  /** All steps of a hand-out, the first one first. */
  public record HandOutSteps(List<HandOutStep> items) {}

  /** What happened. */
  public enum Kind {
    @JsonProperty("assigned")
    ASSIGNED,
    @JsonProperty("sent")
    SENT,
    @JsonProperty("reminded")
    REMINDED,
    /** A letter was given up. */
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("bounced")
    BOUNCED,
    @JsonProperty("taken_back")
    TAKEN_BACK,
    /** Taken back, and somebody else got a voucher in its place. */
    @JsonProperty("handed_on")
    HANDED_ON,
    @JsonProperty("erased")
    ERASED,
    @JsonProperty("redeemed")
    REDEEMED,
    /** The order that used the voucher gave it back. */
    @JsonProperty("released")
    RELEASED;

    static Kind named(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

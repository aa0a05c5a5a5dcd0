package io.bulkvouchers.query.handout;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.util.Arrays;
import java.util.Locale;

/** How far a voucher is on its way to its person. */
public enum HandOutStatus {
  @JsonProperty("not_sent")
  NOT_SENT,
  /** Ordered, and not answered for by the mail server yet. */
  @JsonProperty("sending")
  SENDING,
  @JsonProperty("sent")
  SENT,
  /** Not sent so far; tried again when there is a next try. */
  @JsonProperty("failed")
  FAILED,
  /** Nobody has this address. */
  @JsonProperty("bounced")
  BOUNCED,
  /** Used, which ends all other questions. */
  @JsonProperty("redeemed")
  REDEEMED,
  @JsonProperty("taken_back")
  TAKEN_BACK;

  static HandOutStatus named(String word) {
    return Arrays.stream(values())
        .filter(status -> status.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.ofParameter(
                    ProblemCode.INVALID_PARAMETER,
                    "status",
                    "No status of a hand-out is so called"));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

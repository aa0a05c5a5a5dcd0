package io.bulkvouchers.query.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.util.Arrays;
import java.util.Locale;

/** What happened to money. */
enum Kind {
  @JsonProperty("payment_received")
  PAYMENT_RECEIVED,
  /** It came in without an order for it. */
  @JsonProperty("payment_unmatched")
  PAYMENT_UNMATCHED,
  @JsonProperty("refunded")
  REFUNDED,
  /** It went back and had no order. */
  @JsonProperty("surplus_refunded")
  SURPLUS_REFUNDED,
  /** A refund came back to us. */
  @JsonProperty("refund_bounced")
  REFUND_BOUNCED,
  /** A bank took it, until the dispute is decided. */
  @JsonProperty("dispute_opened")
  DISPUTE_OPENED,
  @JsonProperty("dispute_won")
  DISPUTE_WON,
  @JsonProperty("dispute_lost")
  DISPUTE_LOST;

  /** From the parameter {@code kind}. */
  static Kind named(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.ofParameter(
                    ProblemCode.INVALID_PARAMETER,
                    "kind",
                    "A kind is one of "
                        + String.join(", ", Arrays.stream(values()).map(Kind::word).toList())));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.bulkvouchers.query.purchases;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.events.RefundExtent;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The one word that people see for where a purchase stands; derived, never set. */
enum Status {
  @JsonProperty("pending")
  PENDING,
  @JsonProperty("approved")
  APPROVED,
  @JsonProperty("denied")
  DENIED,
  @JsonProperty("cancelled")
  CANCELLED,
  @JsonProperty("processing")
  PROCESSING,
  @JsonProperty("awaiting_funds")
  AWAITING_FUNDS,
  @JsonProperty("paid")
  PAID,
  @JsonProperty("fulfilled")
  FULFILLED,
  @JsonProperty("failed")
  FAILED,
  @JsonProperty("partially_refunded")
  PARTIALLY_REFUNDED,
  @JsonProperty("refunded")
  REFUNDED,
  /** A bank has taken money back, and it is not decided whose it is. */
  @JsonProperty("disputed")
  DISPUTED;

  /** From the parameter {@code status}. */
  static Status named(String word) {
    return Arrays.stream(values())
        .filter(status -> status.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.ofParameter(
                    ProblemCode.INVALID_PARAMETER,
                    "status",
                    "A status is one of "
                        + String.join(", ", Arrays.stream(values()).map(Status::word).toList())));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** From what the order has come to and what has become of its money. */
  static Status of(Stage stage, Settlement money) {
    if (money.isCharged()) {
      return DISPUTED;
    }
    return switch (stage) {
      case PENDING -> PENDING;
      case APPROVED -> APPROVED;
      case DENIED -> DENIED;
      case CANCELLED -> CANCELLED;
      case PROCESSING -> PROCESSING;
      case AWAITING_FUNDS -> AWAITING_FUNDS;
      case FAILED -> FAILED;
      case PAID -> money.gone().equals(Optional.of(RefundExtent.FULL)) ? REFUNDED : PAID;
      case FULFILLED -> money.gone().map(Status::of).orElse(FULFILLED);
    };
  }

  private static Status of(RefundExtent gone) {
    return switch (gone) {
      case PARTIAL -> PARTIALLY_REFUNDED;
      case FULL -> REFUNDED;
    };
  }
}

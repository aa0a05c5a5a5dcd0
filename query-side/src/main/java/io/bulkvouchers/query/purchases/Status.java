package io.bulkvouchers.query.purchases;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.RefundExtent;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.util.Arrays;
import java.util.Locale;

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
  REFUNDED;

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

  Status after(BulkPurchaseEvent event) {
    return switch (event) {
      case BulkPurchaseEvent.Created _ -> PENDING;
      case BulkPurchaseEvent.Approved _ -> APPROVED;
      case BulkPurchaseEvent.Denied _ -> DENIED;
      case BulkPurchaseEvent.Cancelled _ -> CANCELLED;
      case BulkPurchaseEvent.CheckoutRequested _ -> PROCESSING;
      case BulkPurchaseEvent.PaymentPending _ -> AWAITING_FUNDS;
      case BulkPurchaseEvent.PaymentReceived _ -> PAID;
      case BulkPurchaseEvent.Fulfilled _ -> FULFILLED;
      case BulkPurchaseEvent.Failed _ -> FAILED;
      case BulkPurchaseEvent.Refunded e ->
          e.extent() == RefundExtent.FULL ? REFUNDED : PARTIALLY_REFUNDED;
      case BulkPurchaseEvent.TermsRevised _,
          BulkPurchaseEvent.CheckoutStarted _,
          BulkPurchaseEvent.RefundRequested _,
          BulkPurchaseEvent.RefundFailed _,
          BulkPurchaseEvent.FlaggedForReview _ ->
          this;
    };
  }
}

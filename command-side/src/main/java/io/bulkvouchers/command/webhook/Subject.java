package io.bulkvouchers.command.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the object of an event is. */
enum Subject {
  SESSION,
  REFUND,
  CHARGE,
  DISPUTE;

  /** The events that make us look at it. */
  List<String> types() {
    return switch (this) {
      case SESSION ->
          List.of(
              "checkout.session.completed",
              "checkout.session.async_payment_succeeded",
              "checkout.session.async_payment_failed",
              "checkout.session.expired");
      case REFUND -> List.of("refund.created", "refund.updated", "refund.failed");
      case CHARGE -> List.of("charge.refunded");
      case DISPUTE ->
          List.of(
              "charge.dispute.created",
              "charge.dispute.updated",
              "charge.dispute.closed",
              "charge.dispute.funds_withdrawn",
              "charge.dispute.funds_reinstated");
    };
  }

  /** Empty for events that we do not look after. */
  static Optional<Subject> of(String type) {
    return Arrays.stream(values()).filter(subject -> subject.types().contains(type)).findFirst();
  }
}

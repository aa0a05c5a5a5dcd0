package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import java.util.Optional;

/** A purchase as its facts have left it: one record a state, each with only what holds there. */
public sealed interface BulkPurchase {

  /** The word that people see: the one place where it is derived. */
  default Status status() {
    return switch (this) {
      case NotRequested _ -> Status.NOT_REQUESTED;
      case Pending _ -> Status.PENDING;
      case Approved _ -> Status.APPROVED;
      case Denied _ -> Status.DENIED;
      case Cancelled _ -> Status.CANCELLED;
      case Processing _ -> Status.PROCESSING;
      case AwaitingFunds _ -> Status.AWAITING_FUNDS;
      case Failed _ -> Status.FAILED;
      case Paid _ -> Status.PAID;
      case Fulfilled s when s.refunds().total().isZero() -> Status.FULFILLED;
      case Fulfilled _ -> Status.PARTIALLY_REFUNDED;
      case Refunded _ -> Status.REFUNDED;
    };
  }

  /** A purchase that exists: it has an order, whatever state it is in. */
  sealed interface Existing extends BulkPurchase {

    /** What was asked for. */
    Order order();
  }

  /** Nothing has happened yet. */
  record NotRequested() implements BulkPurchase {}

  /** Asked for; waits for a price, an approval or the buyer. */
  record Pending(Order order) implements Existing {}

  /** An organizer agreed. */
  record Approved(Order order) implements Existing {}

  /** An organizer said no. */
  record Denied(Order order) implements Existing {}

  /** A person called it off; the last attempt is kept, because its money may still come. */
  record Cancelled(Order order, Optional<Attempt> attempt) implements Existing {}

  /** The buyer is asked to pay. */
  record Processing(Order order, Attempt attempt) implements Existing {}

  /** The buyer has paid by a method whose money takes days. */
  record AwaitingFunds(Order order, Attempt attempt) implements Existing {}

  /** The last attempt ended without money. */
  record Failed(Order order, Attempt attempt) implements Existing {}

  /** The money is in, the codes are being made. */
  record Paid(Order order, PaymentReceived payment) implements Existing {}

  /** Codes exist; a complimentary deal has no payment. Some of the money may have gone back. */
  record Fulfilled(
      Order order, Optional<PaymentReceived> payment, Vouchers vouchers, Refunds refunds)
      implements Existing {}

  /** All the money went back. */
  record Refunded(Order order, PaymentReceived payment, Vouchers vouchers, Refunds refunds)
      implements Existing {}
}

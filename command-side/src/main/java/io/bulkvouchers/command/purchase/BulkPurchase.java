package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import java.util.Optional;

/** A purchase as its facts have left it: one record a state, each with only what holds there. */
public sealed interface BulkPurchase {

  /** The word that people see. */
  Status status();

  /** A purchase that exists: it has an order, whatever state it is in. */
  sealed interface Existing extends BulkPurchase {

    /** What was asked for. */
    Order order();
  }

  /** Nothing has happened yet. */
  record NotRequested() implements BulkPurchase {

    @Override
    public Status status() {
      return Status.NOT_REQUESTED;
    }
  }

  /** Asked for; waits for a price, an approval or the buyer. */
  record Pending(Order order) implements Existing {

    @Override
    public Status status() {
      return Status.PENDING;
    }
  }

  /** An organizer agreed. */
  record Approved(Order order) implements Existing {

    @Override
    public Status status() {
      return Status.APPROVED;
    }
  }

  /** An organizer said no. */
  record Denied(Order order) implements Existing {

    @Override
    public Status status() {
      return Status.DENIED;
    }
  }

  /** A person called it off; the last attempt is kept, because its money may still come. */
  record Cancelled(Order order, Optional<Attempt> attempt) implements Existing {

    @Override
    public Status status() {
      return Status.CANCELLED;
    }
  }

  /** The buyer is asked to pay. */
  record Processing(Order order, Attempt attempt) implements Existing {

    @Override
    public Status status() {
      return Status.PROCESSING;
    }
  }

  /** The buyer has paid by a method whose money takes days. */
  record AwaitingFunds(Order order, Attempt attempt) implements Existing {

    @Override
    public Status status() {
      return Status.AWAITING_FUNDS;
    }
  }

  /** The last attempt ended without money. */
  record Failed(Order order, Attempt attempt) implements Existing {

    @Override
    public Status status() {
      return Status.FAILED;
    }
  }

  /** The money is in, the codes are being made. */
  record Paid(Order order, PaymentReceived payment) implements Existing {

    @Override
    public Status status() {
      return Status.PAID;
    }
  }

  /** Codes exist; a complimentary deal has no payment. Some of the money may have gone back. */
  record Fulfilled(
      Order order, Optional<PaymentReceived> payment, Vouchers vouchers, Refunds refunds)
      implements Existing {

    @Override
    public Status status() {
      return refunds.total().isZero() ? Status.FULFILLED : Status.PARTIALLY_REFUNDED;
    }
  }

  /** All the money went back. */
  record Refunded(Order order, PaymentReceived payment, Vouchers vouchers, Refunds refunds)
      implements Existing {

    @Override
    public Status status() {
      return Status.REFUNDED;
    }
  }
}

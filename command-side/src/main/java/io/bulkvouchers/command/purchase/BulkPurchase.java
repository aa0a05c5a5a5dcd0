package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent.CancellationRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentPending;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.Serials;
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
      case Fulfilled s -> s.funds().map(Funds::status).orElse(Status.FULFILLED);
      case Refunded s -> s.funds().status();
    };
  }

  /** A purchase that exists: it has an order, whatever state it is in. */
  sealed interface Existing extends BulkPurchase {

    /** What was asked for. */
    Order order();

    /** Whether a refund was asked for under this id, of the order's money or of other. */
    default boolean knows(RefundId refund) {
      boolean ofTheOrder =
          switch (this) {
            case Fulfilled s -> s.funds().filter(it -> it.refunds().knows(refund)).isPresent();
            case Refunded s -> s.funds().refunds().knows(refund);
            default -> false;
          };
      return ofTheOrder || order().reviews().surplusOf(refund).isPresent();
    }

    /** The vouchers, once there are codes. */
    default Optional<Vouchers> issued() {
      return switch (this) {
        case Fulfilled s -> Optional.of(s.vouchers());
        case Refunded s -> Optional.of(s.vouchers());
        default -> Optional.empty();
      };
    }

    /** The same state with a fact beside it: what was tried, or what waits for a person. */
    default Existing with(Order order) {
      return switch (this) {
        case Pending _ -> new Pending(order);
        case Approved _ -> new Approved(order);
        case Denied _ -> new Denied(order);
        case Cancelled _ -> new Cancelled(order);
        case Processing s -> new Processing(order, s.cancellation());
        case AwaitingFunds s -> new AwaitingFunds(order, s.pending(), s.cancellation());
        case Failed _ -> new Failed(order);
        case Paid s -> new Paid(order, s.payment());
        case Fulfilled s -> new Fulfilled(order, s.funds(), s.vouchers());
        case Refunded s -> new Refunded(order, s.funds(), s.vouchers());
      };
    }
  }

  /** Nothing has happened yet. */
  record NotRequested() implements BulkPurchase {}

  /** Asked for; waits for a price, an approval or the buyer. */
  record Pending(Order order) implements Existing {}

  /** An organizer agreed. */
  record Approved(Order order) implements Existing {}

  /** An organizer said no. */
  record Denied(Order order) implements Existing {}

  /** A person called it off; money of an earlier attempt may still come. */
  record Cancelled(Order order) implements Existing {}

  /** The buyer is asked to pay; a cancellation waits until Stripe has expired the session. */
  record Processing(Order order, Optional<CancellationRequested> cancellation)
      implements Existing {}

  /**
   * The buyer has paid an attempt by a method whose money takes days; should it not come, a
   * cancellation that was asked for takes place.
   */
  record AwaitingFunds(
      Order order, PaymentPending pending, Optional<CancellationRequested> cancellation)
      implements Existing {

    /** The attempt whose money is on its way. */
    public int attempt() {
      return pending.attempt();
    }
  }

  /** The last attempt ended without money. */
  record Failed(Order order) implements Existing {}

  /** The money is in, the codes are being made. */
  record Paid(Order order, PaymentReceived payment) implements Existing {}

  /** Codes exist; a complimentary deal has no funds. Some of the money may have gone back. */
  record Fulfilled(Order order, Optional<Funds> funds, Vouchers vouchers) implements Existing {

    /** The used vouchers that would stay though this refund takes their money. */
    public Serials sparedBy(RefundRequested refund) {
      return funds
          .map(
              money ->
                  Takings.spared(
                      order,
                      money,
                      vouchers,
                      refund.vouchersToRevoke(),
                      money.gone().plus(refund.amount())))
          .orElseGet(Serials::none);
    }
  }

  /** All the money went back, by refunds or by disputes that were lost. */
  record Refunded(Order order, Funds funds, Vouchers vouchers) implements Existing {}
}

package io.bulkvouchers.command.purchase;

import io.bulkvouchers.command.purchase.BulkPurchase.Approved;
import io.bulkvouchers.command.purchase.BulkPurchase.AwaitingFunds;
import io.bulkvouchers.command.purchase.BulkPurchase.Cancelled;
import io.bulkvouchers.command.purchase.BulkPurchase.Denied;
import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.purchase.BulkPurchase.Failed;
import io.bulkvouchers.command.purchase.BulkPurchase.Fulfilled;
import io.bulkvouchers.command.purchase.BulkPurchase.Paid;
import io.bulkvouchers.command.purchase.BulkPurchase.Pending;
import io.bulkvouchers.command.purchase.BulkPurchase.Processing;
import io.bulkvouchers.command.purchase.BulkPurchase.Refunded;

/** A review is beside the state: it marks the order and moves nothing. */
final class Reviewing {

  private Reviewing() {}

  static BulkPurchase with(Existing state, Order marked) {
    return switch (state) {
      case Pending _ -> new Pending(marked);
      case Approved _ -> new Approved(marked);
      case Denied _ -> new Denied(marked);
      case Cancelled s -> new Cancelled(marked, s.attempt());
      case Processing s -> new Processing(marked, s.attempt());
      case AwaitingFunds s -> new AwaitingFunds(marked, s.attempt());
      case Failed s -> new Failed(marked, s.attempt());
      case Paid s -> new Paid(marked, s.payment());
      case Fulfilled s -> new Fulfilled(marked, s.payment(), s.vouchers(), s.refunds());
      case Refunded s -> new Refunded(marked, s.payment(), s.vouchers(), s.refunds());
    };
  }
}

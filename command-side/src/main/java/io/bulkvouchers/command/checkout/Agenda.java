package io.bulkvouchers.command.checkout;

import io.bulkvouchers.command.gateway.PaymentCall;
import io.bulkvouchers.events.PurchaseId;

/**
 * Where wanted work is written down, in the transaction of whoever wants it: it exists if and only
 * if that transaction commits, and it is begun right after.
 */
interface Agenda {

  /** A call that was wanted before is not wanted again. */
  void want(PaymentCall call);

  /** Codes are due. */
  void fulfill(PurchaseId purchaseId);
}

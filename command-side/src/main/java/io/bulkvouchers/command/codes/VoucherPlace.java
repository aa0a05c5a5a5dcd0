package io.bulkvouchers.command.codes;

import io.bulkvouchers.events.PurchaseId;

/**
 * The voucher that a code stands for.
 *
 * @param serial zero is no voucher: the code is unknown, and this is only where it is not
 */
public record VoucherPlace(PurchaseId purchase, int serial) {

  /** Whether the voucher is one of this purchase. */
  public boolean isOf(PurchaseId id) {
    return serial > 0 && purchase.equals(id);
  }
}

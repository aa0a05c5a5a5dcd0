package io.bulkvouchers.codes;

import io.bulkvouchers.events.BulkPurchaseEvent.Fulfilled;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent.VouchersAdded;

/**
 * Vouchers that were made together: with the key set, all it takes to derive each of their codes.
 *
 * @param schemeVersion how codes are derived; see {@link VoucherCodes#SCHEME}
 */
public record CodeBatch(
    PurchaseId purchaseId,
    int firstSerial,
    int count,
    String prefix,
    int codeKeyId,
    String salt,
    int schemeVersion) {

  /** The batch that an order is fulfilled with. */
  public static CodeBatch of(Fulfilled event) {
    return new CodeBatch(
        event.purchaseId(),
        event.firstSerial(),
        event.count(),
        event.prefix(),
        event.codeKeyId(),
        event.salt(),
        event.schemeVersion());
  }

  /** The batch of a repair. */
  public static CodeBatch of(VouchersAdded event) {
    return new CodeBatch(
        event.purchaseId(),
        event.firstSerial(),
        event.count(),
        event.prefix(),
        event.codeKeyId(),
        event.salt(),
        event.schemeVersion());
  }

  /** The serials of the batch. */
  public Serials serials() {
    return Serials.of(firstSerial, count);
  }
}

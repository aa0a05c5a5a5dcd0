package io.bulkvouchers.query;

import io.bulkvouchers.events.BulkPurchaseEvent.Fulfilled;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.OrderReference;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent.VoucherRedeemed;
import io.bulkvouchers.events.VoucherEvent.VoucherReleased;
import io.bulkvouchers.events.VoucherEvent.VouchersExtended;
import io.bulkvouchers.events.VoucherTerms;
import io.bulkvouchers.events.wire.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Facts about the use of a purchase's vouchers. */
public final class Uses {

  private Uses() {}

  public static VoucherRedeemed redeemed(Facts purchase, int serial, String order, int items) {
    return new VoucherRedeemed(
        purchase.id(),
        serial,
        new OrderReference(order),
        items,
        Money.of(8950L * items, "USD"),
        List.of());
  }

  public static VoucherReleased released(Facts purchase, int serial, String order, int items) {
    return releasedAndRevoked(purchase, serial, order, items, "");
  }

  public static VoucherReleased releasedAndRevoked(
      Facts purchase, int serial, String order, int items, String revoked) {
    return new VoucherReleased(
        purchase.id(), serial, new OrderReference(order), items, Serials.parse(revoked));
  }

  public static VouchersExtended extended(Facts purchase, String serials, Instant until) {
    return new VouchersExtended(
        purchase.id(), Serials.parse(serials), until, Samples.ORGANIZER, "moved to autumn");
  }

  /** Ten vouchers, each for so many items, that end at a moment. */
  public static Fulfilled fulfilled(Facts purchase, int maxUses, Instant until) {
    Fulfilled usual = purchase.fulfilled();
    VoucherTerms terms = usual.terms();
    return new Fulfilled(
        usual.purchaseId(),
        usual.firstSerial(),
        usual.count(),
        usual.prefix(),
        usual.codeKeyId(),
        usual.salt(),
        usual.schemeVersion(),
        new VoucherTerms(
            terms.discount(),
            maxUses,
            Optional.empty(),
            Optional.of(until),
            terms.hiddenTickets(),
            terms.products()),
        usual.productIds());
  }
}

package io.bulkvouchers.events.wire;

import static io.bulkvouchers.events.wire.Samples.CORPORATE;
import static io.bulkvouchers.events.wire.Samples.ORGANIZER;
import static io.bulkvouchers.events.wire.Samples.PRICE;
import static io.bulkvouchers.events.wire.Samples.PURCHASE;

import io.bulkvouchers.events.DiscountedLine;
import io.bulkvouchers.events.OrderReference;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent;
import java.time.Instant;
import java.util.List;

/** One fact of each type about single vouchers. */
final class VoucherSamples {

  private static final OrderReference ORDER = new OrderReference("order-7");

  private VoucherSamples() {}

  static List<Record> all() {
    return List.of(
        new VoucherEvent.VouchersAdded(
            PURCHASE,
            11,
            1,
            "BULK-ACME-CORP-",
            1234567890,
            "0d8b36e415f2c9a7",
            1,
            ORGANIZER,
            "the printed card was lost"),
        new VoucherEvent.VouchersVoided(
            PURCHASE, Serials.parse("3"), ORGANIZER, "the printed card was lost"),
        new VoucherEvent.VouchersExtended(
            PURCHASE,
            Serials.parse("1-40,57"),
            Instant.parse("2027-06-30T21:59:59Z"),
            ORGANIZER,
            "the conference moved"),
        new VoucherEvent.VoucherRedeemed(
            PURCHASE,
            7,
            ORDER,
            1,
            PRICE,
            List.of(new DiscountedLine(CORPORATE, 10, PRICE, 1, PRICE))),
        new VoucherEvent.VoucherReleased(PURCHASE, 7, ORDER, 1, Serials.none()));
  }
}

package io.bulkvouchers.query.uses;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.Fulfilled;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent.VoucherRedeemed;
import io.bulkvouchers.events.VoucherEvent.VoucherReleased;
import io.bulkvouchers.events.VoucherEvent.VouchersVoided;
import java.util.Map;

/**
 * What the uses of a purchase come to. Counts what was not voided; what money took back was never
 * used, so it is not in here either.
 *
 * @param maxUses how often each voucher can be used
 * @param voided what is not counted
 * @param redeemed vouchers that were used at least once
 * @param usedUp vouchers that were used for the last time
 * @param uses items that vouchers were used for
 */
public record Tally(int maxUses, Serials voided, int redeemed, int usedUp, long uses) {

  private static final Tally NONE = new Tally(1, Serials.none(), 0, 0, 0);

  /** Before anything was used. */
  public static Tally none() {
    return NONE;
  }

  /** After one more fact; the uses by serial are as before it, and changed by this. */
  Tally after(BulkPurchaseEvent event, Map<Integer, Integer> uses) {
    return switch (event) {
      case Fulfilled e -> new Tally(e.terms().maxUses(), voided, redeemed, usedUp, this.uses);
      case VoucherRedeemed e -> moved(e.serial(), e.items(), uses);
      case VoucherReleased e -> moved(e.serial(), -e.items(), uses);
      case VouchersVoided e -> without(e.vouchers().minus(voided), uses);
      default -> this;
    };
  }

  private Tally moved(int serial, int items, Map<Integer, Integer> uses) {
    int before = uses.getOrDefault(serial, 0);
    int now = before + items;
    uses.put(serial, now);
    return voided.contains(serial) ? this : counting(voided, before, -1).counting(voided, now, 1);
  }

  private Tally without(Serials gone, Map<Integer, Integer> uses) {
    Serials all = voided.plus(gone);
    Tally tally = new Tally(maxUses, all, redeemed, usedUp, this.uses);
    for (Map.Entry<Integer, Integer> used : uses.entrySet()) {
      if (gone.contains(used.getKey())) {
        tally = tally.counting(all, used.getValue(), -1);
      }
    }
    return tally;
  }

  private Tally counting(Serials except, int used, int sign) {
    return new Tally(
        maxUses,
        except,
        redeemed + (used > 0 ? sign : 0),
        usedUp + (used >= maxUses ? sign : 0),
        uses + (long) sign * used);
  }
}

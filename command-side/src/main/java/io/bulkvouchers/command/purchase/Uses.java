package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.OrderReference;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent.VoucherRedeemed;
import io.bulkvouchers.events.VoucherEvent.VoucherReleased;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;

/**
 * Which vouchers were used, and by which orders. The maps are persistent: one more use of a
 * purchase with a hundred thousand of them copies a path, not the map.
 *
 * @param counts items by serial, ascending; only vouchers that are used at this moment
 * @param orders every order that ever used one, so that the same order is answered the same
 */
public record Uses(IntTreePMap<Integer> counts, PMap<Occasion, Use> orders) {

  private static final Uses NONE = new Uses(IntTreePMap.empty(), HashTreePMap.empty());

  /** One voucher, used by one order. */
  record Occasion(int serial, OrderReference order) {}

  /** Whether an order has given its uses back. */
  enum Standing {
    USED,
    RELEASED
  }

  /**
   * What an order took.
   *
   * @param left the uses that were left then
   * @param basketMark of the lines of that order, to know the same order again
   */
  record Use(int items, int left, long basketMark, Standing standing) {}

  static Uses none() {
    return NONE;
  }

  Optional<Use> by(int serial, OrderReference order) {
    return Optional.ofNullable(orders.get(new Occasion(serial, order)));
  }

  int count(int serial) {
    return counts.getOrDefault(serial, 0);
  }

  /** The vouchers that are used, wholly or in part. */
  Serials serials() {
    return Serials.ascending(counts.keySet().stream().mapToInt(Integer::intValue));
  }

  Serials atLeast(int items) {
    return Serials.ascending(
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() >= items)
            .mapToInt(Map.Entry::getKey));
  }

  Uses with(VoucherRedeemed event, int maxUses) {
    int now = count(event.serial()) + event.items();
    Use use = new Use(event.items(), maxUses - now, Basket.of(event.lines()).mark(), Standing.USED);
    return new Uses(
        counts.plus(event.serial(), now),
        orders.plus(new Occasion(event.serial(), event.orderReference()), use));
  }

  Uses with(VoucherReleased event) {
    Occasion occasion = new Occasion(event.serial(), event.orderReference());
    Use use = orders.get(occasion);
    int now = count(event.serial()) - event.items();
    return new Uses(
        now == 0 ? counts.minus(event.serial()) : counts.plus(event.serial(), now),
        use == null
            ? orders
            : orders.plus(
                occasion, new Use(use.items(), use.left(), use.basketMark(), Standing.RELEASED)));
  }
}

package io.bulkvouchers.query.holdings;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.Fulfilled;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.Serials;
import java.util.HashMap;
import java.util.Map;

/**
 * The vouchers of one purchase as ranges, so that a fact about a million of them stays small.
 *
 * @param held what each open refund will take back
 */
public record Holdings(Serials issued, Map<RefundId, Serials> held, Serials revoked) {

  private static final Holdings NONE = new Holdings(Serials.none(), Map.of(), Serials.none());

  /** Before anything was issued. */
  public static Holdings none() {
    return NONE;
  }

  /** The holdings after one more fact. */
  public Holdings after(BulkPurchaseEvent event) {
    return switch (event) {
      case Fulfilled e ->
          new Holdings(issued.plus(Serials.of(e.firstSerial(), e.count())), held, revoked);
      case RefundRequested e -> new Holdings(issued, with(e), revoked);
      case RefundFailed e -> new Holdings(issued, without(e.refundId()), revoked);
      case Refunded e ->
          new Holdings(
              issued,
              e.refundId().map(this::without).orElse(held),
              revoked.plus(e.revokedVouchers()));
      default -> this;
    };
  }

  /** Held and not yet gone. */
  public Serials suspended() {
    return held.values().stream().reduce(Serials.none(), Serials::plus).minus(revoked);
  }

  /** What can be used. */
  public Serials live() {
    return issued.minus(revoked).minus(suspended());
  }

  /** The state of one issued serial. */
  public SerialState state(int serial) {
    if (revoked.contains(serial)) {
      return SerialState.REVOKED;
    }
    return suspended().contains(serial) ? SerialState.SUSPENDED : SerialState.ACTIVE;
  }

  private Map<RefundId, Serials> with(RefundRequested event) {
    Map<RefundId, Serials> more = new HashMap<>(held);
    more.put(event.refundId(), event.vouchersToRevoke());
    return Map.copyOf(more);
  }

  private Map<RefundId, Serials> without(RefundId id) {
    Map<RefundId, Serials> fewer = new HashMap<>(held);
    fewer.remove(id);
    return Map.copyOf(fewer);
  }
}

package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.Serials;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way of money back: what was asked for and has not ended, and what Stripe has sent.
 *
 * @param open by our id; their vouchers are held until Stripe has answered
 * @param sent our ids that Stripe has sent, {@code failed} those that it has not
 * @param counted Stripe's ids, so that each refund counts once however often it is told
 */
public record Refunds(
    Map<RefundId, RefundRequested> open,
    Set<RefundId> sent,
    Set<RefundId> failed,
    Set<String> counted,
    Money total) {

  static Refunds none(Money zero) {
    return new Refunds(Map.of(), Set.of(), Set.of(), Set.of(), zero);
  }

  /** What was asked back and has not ended. */
  public Money asked() {
    return open.values().stream()
        .map(RefundRequested::amount)
        .reduce(Money.zero(total.currency()), Money::plus);
  }

  /** What of a payment is neither sent back nor asked back. */
  public Money leftOf(Money paid) {
    Money gone = total.plus(asked());
    return gone.exceeds(paid) ? Money.zero(paid.currency()) : paid.minus(gone);
  }

  /** The vouchers that open refunds hold. */
  public Serials held() {
    return open.values().stream()
        .map(RefundRequested::vouchersToRevoke)
        .reduce(Serials.none(), Serials::plus);
  }

  boolean knows(RefundId id) {
    return open.containsKey(id) || sent.contains(id) || failed.contains(id);
  }

  Refunds with(RefundRequested event) {
    Map<RefundId, RefundRequested> more = new HashMap<>(open);
    more.put(event.refundId(), event);
    return new Refunds(Map.copyOf(more), sent, failed, counted, total);
  }

  Refunds with(Refunded event) {
    return new Refunds(
        event.refundId().map(this::openWithout).orElse(open),
        event.refundId().map(id -> and(sent, id)).orElse(sent),
        failed,
        and(counted, event.stripeRefundId()),
        event.totalRefunded());
  }

  Refunds with(RefundFailed event) {
    return new Refunds(
        openWithout(event.refundId()), sent, and(failed, event.refundId()), counted, total);
  }

  Optional<RefundRequested> requested(Optional<RefundId> id) {
    return id.flatMap(known -> Optional.ofNullable(open.get(known)));
  }

  private Map<RefundId, RefundRequested> openWithout(RefundId id) {
    Map<RefundId, RefundRequested> fewer = new HashMap<>(open);
    fewer.remove(id);
    return Map.copyOf(fewer);
  }

  private static <T> Set<T> and(Set<T> set, T one) {
    Set<T> more = new HashSet<>(set);
    more.add(one);
    return Set.copyOf(more);
  }
}

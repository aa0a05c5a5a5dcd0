package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.ReviewEvent.SurplusRefunded;
import io.bulkvouchers.events.Serials;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way back of one payment's money: what was asked for and has not ended, and what Stripe sent.
 *
 * @param open by our id; their vouchers are held until Stripe has answered
 * @param ended our ids that Stripe has answered, one way or the other
 * @param counted by Stripe's id, so that each refund counts once however often it is told
 * @param bounced those of them that came back to us
 */
public record Refunds(
    Map<RefundId, RefundRequested> open,
    Set<RefundId> ended,
    Map<String, Sent> counted,
    Set<String> bounced,
    Money total) {

  /** A refund that arrived, and the vouchers that it took. */
  record Sent(Money amount, Serials revoked) {}

  static Refunds none(Money zero) {
    return new Refunds(Map.of(), Set.of(), Map.of(), Set.of(), zero);
  }

  /** What was asked back and has not ended. */
  public Money asked() {
    return open.values().stream()
        .map(RefundRequested::amount)
        .reduce(Money.zero(total.currency()), Money::plus);
  }

  /** The vouchers that open refunds hold. */
  public Serials held() {
    return open.values().stream()
        .map(RefundRequested::vouchersToRevoke)
        .reduce(Serials.none(), Serials::plus);
  }

  /** Whether this id of ours was used. */
  public boolean knows(RefundId id) {
    return open.containsKey(id) || ended.contains(id);
  }

  /** A counted refund that has not bounced. */
  Optional<Sent> standing(String stripeRefundId) {
    return bounced.contains(stripeRefundId)
        ? Optional.empty()
        : Optional.ofNullable(counted.get(stripeRefundId));
  }

  Optional<RefundRequested> requested(Optional<RefundId> id) {
    return id.flatMap(known -> Optional.ofNullable(open.get(known)));
  }

  Refunds with(RefundRequested event) {
    Map<RefundId, RefundRequested> more = new HashMap<>(open);
    more.put(event.refundId(), event);
    return new Refunds(Map.copyOf(more), ended, counted, bounced, total);
  }

  Refunds with(Refunded event) {
    return sent(
        event.refundId(),
        event.stripeRefundId(),
        new Sent(event.amount(), event.revokedVouchers()),
        event.totalRefunded());
  }

  Refunds with(SurplusRefunded event) {
    return sent(
        event.refundId(),
        event.stripeRefundId(),
        new Sent(event.amount(), Serials.none()),
        total.plus(event.amount()));
  }

  Refunds with(RefundFailed event) {
    return new Refunds(
        openWithout(event.refundId()), and(ended, event.refundId()), counted, bounced, total);
  }

  Refunds with(RefundBounced event) {
    return new Refunds(
        open, ended, counted, and(bounced, event.stripeRefundId()), event.totalRefunded());
  }

  private Refunds sent(Optional<RefundId> ours, String stripeId, Sent refund, Money sum) {
    Map<String, Sent> more = new HashMap<>(counted);
    more.put(stripeId, refund);
    return new Refunds(
        ours.map(this::openWithout).orElse(open),
        ours.map(id -> and(ended, id)).orElse(ended),
        Map.copyOf(more),
        bounced,
        sum);
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

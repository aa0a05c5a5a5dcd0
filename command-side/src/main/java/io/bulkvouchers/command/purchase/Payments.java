package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.UnmatchedPayment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of money that comes in: what matches any attempt is received, however late, and ends
 * every other; what does not match is never dropped.
 */
final class Payments {

  private Payments() {}

  static Decision receive(Order order, ObservedPayment seen) {
    return order
        .attempts()
        .number(seen.attempt())
        .filter(attempt -> matches(order, attempt, seen))
        .<Decision>map(attempt -> new Decision.Accepted(received(order, seen)))
        .orElseGet(() -> mismatch(order, seen));
  }

  /** Money for a purchase that was called off: received when it is an attempt's, else flagged. */
  static Decision late(Order order, ObservedPayment seen) {
    return order.attempts().all().isEmpty()
        ? unexpected(order, ReviewKind.PAID_AFTER_END, seen)
        : receive(order, seen);
  }

  static Decision again(Order order, PaymentReceived known, ObservedPayment seen) {
    return seen.paymentIntentId().equals(known.paymentIntentId())
        ? Decision.nothing()
        : flag(order, ReviewKind.PAID_TWICE, seen, "one payment, " + known.paymentIntentId());
  }

  static Decision again(Order order, Optional<Funds> funds, ObservedPayment seen) {
    return funds
        .map(money -> again(order, money.payment(), seen))
        .orElseGet(() -> unexpected(order, ReviewKind.PAYMENT_MISMATCH, seen));
  }

  static Decision unexpected(Order order, ReviewKind kind, ObservedPayment seen) {
    return flag(order, kind, seen, "no payment");
  }

  private static boolean matches(Order order, Attempt attempt, ObservedPayment seen) {
    return seen.amount().equals(attempt.parameters().total())
        && seen.conference().equals(order.conference())
        && seen.seen() == seen.expected()
        && attempt.mayBePaidBy(seen.sessionId());
  }

  private static List<BulkPurchaseEvent> received(Order order, ObservedPayment seen) {
    List<BulkPurchaseEvent> facts = new ArrayList<>();
    facts.add(
        new PaymentReceived(
            order.id(),
            seen.attempt(),
            seen.paymentIntentId(),
            seen.amount(),
            seen.stripeEventId(),
            Optional.of(seen.sessionId())));
    order.attempts().closedFor(seen.sessionId()).ifPresent(facts::add);
    return List.copyOf(facts);
  }

  private static Decision mismatch(Order order, ObservedPayment seen) {
    Attempt last = order.attempts().last().orElseThrow();
    Money expected = last.parameters().total();
    return flag(
        order,
        ReviewKind.PAYMENT_MISMATCH,
        seen,
        "%s, %s mode, attempt %d, conference %s"
            .formatted(expected, seen.expected(), last.number(), order.conference()));
  }

  private static Decision flag(
      Order order, ReviewKind kind, ObservedPayment seen, String expected) {
    return order.flag(
        new FlaggedForReview(
            order.id(),
            kind,
            seen.sessionId(),
            expected,
            seen.summary(),
            Optional.of(new UnmatchedPayment(seen.paymentIntentId(), seen.amount()))));
  }
}

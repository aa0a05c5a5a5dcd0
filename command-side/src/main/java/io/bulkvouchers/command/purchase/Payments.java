package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent.FlaggedForReview;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ReviewKind;
import java.util.Optional;

/** The rules of money that comes in: what matches is received, what does not is never dropped. */
final class Payments {

  private Payments() {}

  static Decision receive(Order order, Attempt attempt, ObservedPayment seen) {
    Money expected = attempt.parameters().total();
    boolean matches =
        seen.attempt() == attempt.number()
            && seen.amount().equals(expected)
            && seen.conference().equals(order.conference())
            && seen.seen() == seen.expected()
            && sameSession(attempt, seen);
    return matches
        ? Decision.emit(
            new PaymentReceived(
                order.id(),
                seen.attempt(),
                seen.paymentIntentId(),
                seen.amount(),
                seen.stripeEventId()))
        : flag(
            order,
            ReviewKind.PAYMENT_MISMATCH,
            seen,
            "%s, %s mode, attempt %d, conference %s"
                .formatted(expected, seen.expected(), attempt.number(), order.conference()));
  }

  static Decision again(Order order, PaymentReceived known, ObservedPayment seen) {
    return seen.paymentIntentId().equals(known.paymentIntentId())
        ? Decision.nothing()
        : flag(order, ReviewKind.PAID_TWICE, seen, "one payment, " + known.paymentIntentId());
  }

  static Decision again(BulkPurchase.Fulfilled state, ObservedPayment seen) {
    return state
        .payment()
        .map(known -> again(state.order(), known, seen))
        .orElseGet(() -> unexpected(state.order(), ReviewKind.PAYMENT_MISMATCH, seen));
  }

  static Decision late(Order order, Optional<Attempt> last, ObservedPayment seen) {
    return last.map(attempt -> receive(order, attempt, seen))
        .orElseGet(() -> unexpected(order, ReviewKind.PAID_AFTER_END, seen));
  }

  static Decision unexpected(Order order, ReviewKind kind, ObservedPayment seen) {
    return flag(order, kind, seen, "no payment");
  }

  private static boolean sameSession(Attempt attempt, ObservedPayment seen) {
    return attempt
        .session()
        .map(session -> session.sessionId().equals(seen.sessionId()))
        .orElse(true);
  }

  private static Decision flag(
      Order order, ReviewKind kind, ObservedPayment seen, String expected) {
    FlaggedForReview flag =
        new FlaggedForReview(order.id(), kind, seen.sessionId(), expected, seen.summary());
    return order.knows(flag) ? Decision.nothing() : Decision.emit(flag);
  }
}

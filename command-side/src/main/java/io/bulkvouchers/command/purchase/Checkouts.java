package io.bulkvouchers.command.purchase;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.FailAttempt;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordCheckoutStarted;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPaymentPending;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.BulkPurchaseEvent.Failed;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentPending;
import io.bulkvouchers.events.CheckoutParameters;
import io.bulkvouchers.events.Money;

/** The rules of asking the buyer to pay: one attempt at a time, each with its own number. */
final class Checkouts {

  private Checkouts() {}

  static Decision begin(Order order, CheckoutPlan plan, int number) {
    if (order.total().isEmpty()) {
      return Decision.refuse(Rule.NOT_PRICED);
    }
    Money total = order.total().get();
    if (total.isZero()) {
      return Decision.refuse(Rule.NOTHING_TO_PAY);
    }
    if (PaymentLimits.tooSmall(total)) {
      return Decision.refuse(Rule.AMOUNT_TOO_SMALL);
    }
    CheckoutParameters parameters =
        new CheckoutParameters(
            plan.productName(),
            order.unitPrice().orElseThrow(),
            order.quantity(),
            plan.expiresAt(),
            plan.successUrl(),
            plan.cancelUrl());
    return Decision.emit(new CheckoutRequested(order.id(), number, parameters));
  }

  static Decision started(Order order, Attempt attempt, RecordCheckoutStarted command) {
    if (command.attempt() != attempt.number()) {
      return Decision.nothing();
    }
    if (attempt.session().isPresent()) {
      boolean same = attempt.session().get().sessionId().equals(command.sessionId());
      return same ? Decision.nothing() : Decision.refuse(Rule.OTHER_SESSION);
    }
    return Decision.emit(
        new CheckoutStarted(
            order.id(),
            command.attempt(),
            command.sessionId(),
            command.url(),
            command.expiresAt()));
  }

  static Decision pending(Order order, Attempt attempt, RecordPaymentPending command) {
    return command.attempt() == attempt.number()
        ? Decision.emit(
            new PaymentPending(order.id(), command.attempt(), command.paymentIntentId()))
        : Decision.nothing();
  }

  static Decision fail(Order order, Attempt attempt, FailAttempt command) {
    return command.attempt() == attempt.number()
        ? Decision.emit(new Failed(order.id(), command.attempt(), command.reason()))
        : Decision.nothing();
  }
}

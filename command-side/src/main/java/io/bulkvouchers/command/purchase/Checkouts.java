package io.bulkvouchers.command.purchase;

import io.bulkvouchers.command.purchase.BulkPurchase.AwaitingFunds;
import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.purchase.BulkPurchase.Processing;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Cancel;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.FailAttempt;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordCheckoutStarted;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPaymentPending;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.CancellationRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Cancelled;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.BulkPurchaseEvent.Failed;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentPending;
import io.bulkvouchers.events.BulkPurchaseEvent.SessionAbandoned;
import io.bulkvouchers.events.CheckoutParameters;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of asking the buyer to pay: one attempt at a time, each with its own number, and every
 * session that is not the attempt's own is closed before somebody pays it.
 */
final class Checkouts {

  private Checkouts() {}

  static Decision begin(Order order, CheckoutPlan plan) {
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
    if (order.reviews().holdUndecidedMoney()) {
      return Decision.refuse(Rule.UNDER_REVIEW);
    }
    Optional<Rule> objection = plan.objectionTo(order);
    if (objection.isPresent()) {
      return Decision.refuse(objection.get());
    }
    CheckoutParameters parameters =
        new CheckoutParameters(
            plan.productName(),
            order.unitPrice().orElseThrow(),
            order.quantity(),
            plan.expiresAt(),
            plan.successUrl(),
            plan.cancelUrl());
    return Decision.emit(
        new CheckoutRequested(order.id(), order.attempts().nextNumber(), parameters));
  }

  /** Asked again while one is open, nothing changes. */
  static Decision again(Processing state) {
    if (state.order().reviews().holdUndecidedMoney()) {
      return Decision.refuse(Rule.UNDER_REVIEW);
    }
    return Decision.when(
        state.cancellation().isEmpty(), Rule.CANCELLATION_ASKED, Decision::nothing);
  }

  static Decision started(Processing state, RecordCheckoutStarted command) {
    return switch (started(state, last(state).number(), command)) {
      case Decision.Accepted(var facts)
          when state.cancellation().isPresent() && isOnly(facts, CheckoutStarted.class) ->
          Decision.emit(facts.getFirst(), abandoned(state, command.attempt(), command.sessionId()));
      case Decision decision -> decision;
    };
  }

  /** Stripe's answer can come after the session's money came and went: then it is over already. */
  static Decision started(Existing state, int current, RecordCheckoutStarted command) {
    Attempt attempt = state.order().attempts().number(current).orElseThrow();
    if (command.attempt() != current || !attempt.mayOpen(command.sessionId())) {
      return stray(state, command);
    }
    List<BulkPurchaseEvent> facts = new ArrayList<>();
    facts.add(
        new CheckoutStarted(
            state.order().id(),
            command.attempt(),
            command.sessionId(),
            command.url(),
            command.expiresAt()));
    if (state.order().reviews().hasSettled(command.sessionId())) {
      facts.addAll(over(state, current, FailureReason.PAYMENT_FAILED));
    }
    return new Decision.Accepted(List.copyOf(facts));
  }

  /** A session that nobody is to pay: the purchase has another one, or wants none. */
  static Decision stray(Existing state, RecordCheckoutStarted command) {
    return state.order().attempts().knows(command.sessionId())
        ? Decision.nothing()
        : Decision.emit(abandoned(state, command.attempt(), command.sessionId()));
  }

  /** An open session is expired first; who is quicker, Stripe tells. */
  static Decision callOff(Processing state, Cancel command) {
    if (state.cancellation().isPresent()) {
      return Decision.nothing();
    }
    Attempt attempt = last(state);
    List<BulkPurchaseEvent> facts = new ArrayList<>();
    facts.add(
        new CancellationRequested(
            state.order().id(),
            attempt.number(),
            command.actor(),
            Verdicts.checked(command.reason())));
    attempt
        .sessionId()
        .filter(session -> !state.order().attempts().abandoned().contains(session))
        .ifPresent(session -> facts.add(abandoned(state, attempt.number(), session)));
    return new Decision.Accepted(List.copyOf(facts));
  }

  /**
   * The money of one attempt is on its way: no other may be paid meanwhile. Money by a stray
   * session is none of an attempt's; it is flagged when it arrives.
   */
  static Decision pending(Order order, RecordPaymentPending command) {
    Optional<Attempt> attempt = order.attempts().number(command.attempt());
    if (attempt.filter(it -> it.mayAwait(command.sessionId())).isEmpty()) {
      return Decision.nothing();
    }
    List<BulkPurchaseEvent> facts = new ArrayList<>();
    facts.add(
        new PaymentPending(
            order.id(),
            command.attempt(),
            command.paymentIntentId(),
            Optional.of(command.sessionId())));
    order.attempts().closedFor(command.sessionId()).ifPresent(facts::add);
    return new Decision.Accepted(List.copyOf(facts));
  }

  static Decision fail(Processing state, FailAttempt command) {
    return fail(state, last(state).number(), command);
  }

  static Decision fail(Existing state, int current, FailAttempt command) {
    Attempt attempt = state.order().attempts().number(current).orElseThrow();
    if (command.attempt() != current) {
      return Decision.nothing();
    }
    Decision over = new Decision.Accepted(over(state, current, command.reason()));
    return attempt
        .sessionId()
        .map(own -> command.sessionId().equals(Optional.of(own)) ? over : Decision.nothing())
        .orElseGet(
            () ->
                Decision.when(
                    command.sessionId().isEmpty() || attempt.ended().isPresent(),
                    Rule.SESSION_NOT_KNOWN_YET,
                    () -> over));
  }

  /** An attempt is over without money; a cancellation that waited for it takes place. */
  static List<BulkPurchaseEvent> over(Existing state, int attempt, FailureReason reason) {
    Failed failed = new Failed(state.order().id(), attempt, reason);
    return cancellation(state)
        .<List<BulkPurchaseEvent>>map(
            asked ->
                List.of(failed, new Cancelled(asked.purchaseId(), asked.actor(), asked.reason())))
        .orElse(List.of(failed));
  }

  private static Optional<CancellationRequested> cancellation(Existing state) {
    return switch (state) {
      case Processing s -> s.cancellation();
      case AwaitingFunds s -> s.cancellation();
      default -> Optional.empty();
    };
  }

  private static boolean isOnly(List<BulkPurchaseEvent> facts, Class<?> kind) {
    return facts.size() == 1 && kind.isInstance(facts.getFirst());
  }

  private static SessionAbandoned abandoned(Existing state, int attempt, String sessionId) {
    return new SessionAbandoned(state.order().id(), attempt, sessionId);
  }

  private static Attempt last(Processing state) {
    return state.order().attempts().last().orElseThrow();
  }
}

package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.BulkPurchaseEvent.Failed;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentPending;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.SessionAbandoned;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Everything that was tried at Stripe, in order: money for an earlier attempt can arrive at any
 * time, and must be known for what it is.
 *
 * @param abandoned the sessions that nobody may pay any more
 * @param paid the sessions that money came by
 */
public record Attempts(List<Attempt> all, Set<String> abandoned, Set<String> paid) {

  static Attempts none() {
    return new Attempts(List.of(), Set.of(), Set.of());
  }

  /** The last attempt, when there was one. */
  public Optional<Attempt> last() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** An attempt by its number. */
  Optional<Attempt> number(int number) {
    return all.stream().filter(attempt -> attempt.number() == number).findFirst();
  }

  /** The session of an attempt, once it is known. */
  public Optional<String> sessionOf(int number) {
    return number(number).flatMap(Attempt::sessionId);
  }

  int nextNumber() {
    return all.size() + 1;
  }

  boolean knows(String sessionId) {
    return abandoned.contains(sessionId)
        || paid.contains(sessionId)
        || all.stream()
            .flatMap(attempt -> attempt.sessionId().stream())
            .anyMatch(sessionId::equals);
  }

  /** The session that can still be paid. */
  public Optional<CheckoutStarted> open() {
    return last()
        .filter(attempt -> attempt.ended().isEmpty())
        .flatMap(Attempt::session)
        .filter(session -> !abandoned.contains(session.sessionId()));
  }

  /** What keeps the open session from being paid beside the one that money comes by. */
  Optional<SessionAbandoned> closedFor(String sessionId) {
    return open()
        .filter(open -> !open.sessionId().equals(sessionId))
        .map(open -> new SessionAbandoned(open.purchaseId(), open.attempt(), open.sessionId()));
  }

  Attempts with(CheckoutRequested event) {
    List<Attempt> more = new ArrayList<>(all);
    more.add(Attempt.of(event));
    return new Attempts(List.copyOf(more), abandoned, paid);
  }

  Attempts with(CheckoutStarted event) {
    return changed(event.attempt(), attempt -> attempt.opened(event));
  }

  Attempts with(PaymentPending event) {
    return changed(event.attempt(), attempt -> attempt.awaiting(event));
  }

  Attempts with(Failed event) {
    return changed(event.attempt(), attempt -> attempt.ended(event.reason()));
  }

  Attempts with(SessionAbandoned event) {
    return new Attempts(all, and(abandoned, event.sessionId()), paid);
  }

  Attempts with(PaymentReceived event) {
    return event
        .sessionId()
        .map(session -> new Attempts(all, abandoned, and(paid, session)))
        .orElse(this);
  }

  private Attempts changed(int number, UnaryOperator<Attempt> change) {
    return new Attempts(
        all.stream()
            .map(attempt -> attempt.number() == number ? change.apply(attempt) : attempt)
            .toList(),
        abandoned,
        paid);
  }

  private static Set<String> and(Set<String> sessions, String one) {
    Set<String> more = new HashSet<>(sessions);
    more.add(one);
    return Set.copyOf(more);
  }
}

package io.bulkvouchers.command.life;

import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.aggregate.Refused;
import io.bulkvouchers.command.aggregate.UnknownPurchase;
import io.bulkvouchers.command.checkout.Workshop;
import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.gateway.SessionSight;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordDispute;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefundFailed;
import io.bulkvouchers.command.purchase.ObservedDispute;
import io.bulkvouchers.events.wire.Origin;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What we do with an event: look at its object again, tell the purchase, and only then be done. */
final class Endpoint {

  private static final Duration LEASE = Duration.ofMinutes(2);

  private final Mail mail;
  private final StripeInMemory stripe;
  private final Counter counter;
  private final Line line;
  private final Workshop workshop;
  private final Purchases purchases;
  private final Clock clock;

  Endpoint(
      Mail mail,
      StripeInMemory stripe,
      Counter counter,
      Line line,
      Workshop workshop,
      Purchases purchases,
      Clock clock) {
    this.mail = mail;
    this.stripe = stripe;
    this.counter = counter;
    this.line = line;
    this.workshop = workshop;
    this.purchases = purchases;
    this.clock = clock;
  }

  Runnable take(Mail.Entry entry) {
    mail.take(entry, clock.instant().plus(LEASE));
    return () -> settle(entry);
  }

  private void settle(Mail.Entry entry) {
    try {
      switch (seen(entry.event())) {
        case Answer.Given<List<BulkPurchaseCommand>>(var commands) -> {
          Optional<String> id = Optional.of(entry.event().id());
          commands.forEach(it -> purchases.handle(it, new Origin(Optional.of("stripe"), id, id)));
          mail.finish(entry);
        }
        case Answer.Refused<List<BulkPurchaseCommand>>(String reason) ->
            mail.postpone(entry, reason, clock.instant());
        case Answer.Unknown<List<BulkPurchaseCommand>>(String problem, var key) ->
            mail.postpone(entry, problem, clock.instant());
      }
    } catch (Refused | UnknownPurchase objection) {
      mail.postpone(entry, objection.toString(), clock.instant());
    }
  }

  private Answer<List<BulkPurchaseCommand>> seen(Mail.Event event) {
    Ledger ledger = stripe.ledger();
    return switch (event.about()) {
      case SESSION -> ofSession(ledger.sessions.get(event.object()));
      case REFUND -> ofRefunds(() -> Stream.of(ledger.refunds.get(event.object())));
      case CHARGE ->
          ofRefunds(
              () ->
                  ledger.refunds.values().stream()
                      .filter(refund -> refund.payment.id.equals(event.object())));
      case DISPUTE -> ofDispute(ledger.disputes.get(event.object()));
    };
  }

  private Answer<List<BulkPurchaseCommand>> ofSession(Ledger.Session session) {
    Answer<SessionSight> sight =
        counter.look(session.call.conferenceId(), session.purchase(), session.id);
    return sight instanceof Answer.Given<SessionSight>(SessionSight.Open _)
        ? Answer.Unknown.yet("session_behind_event")
        : sight.map(
            it ->
                workshop.report(session.purchase(), session.call.attempt(), session.id, it).stream()
                    .toList());
  }

  private interface Found {
    Stream<Ledger.Refund> refunds();
  }

  private Answer<List<BulkPurchaseCommand>> ofRefunds(Found found) {
    return line.look(
        "look at refunds",
        () ->
            new Answer.Given<>(
                found.refunds().flatMap(it -> Endpoint.ofRefund(it).stream()).toList()));
  }

  private static Optional<BulkPurchaseCommand> ofRefund(Ledger.Refund refund) {
    return switch (refund.progress) {
      case PENDING -> Optional.empty();
      case SUCCEEDED ->
          Optional.of(
              new RecordRefund(
                  refund.payment.purchase(),
                  refund.ours,
                  refund.id,
                  refund.payment.id,
                  refund.amount));
      case FAILED ->
          Optional.of(
              new RecordRefundFailed(
                  refund.payment.purchase(), refund.ours, Optional.of(refund.id), "lost_card"));
    };
  }

  private Answer<List<BulkPurchaseCommand>> ofDispute(Ledger.Dispute dispute) {
    return line.look(
        "look at " + dispute.id,
        () ->
            new Answer.Given<>(
                List.of(
                    new RecordDispute(
                        dispute.payment.purchase(),
                        new ObservedDispute(
                            dispute.id, dispute.payment.id, dispute.amount, dispute.standing)))));
  }
}

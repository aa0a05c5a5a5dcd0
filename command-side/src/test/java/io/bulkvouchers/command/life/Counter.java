package io.bulkvouchers.command.life;

import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.gateway.CheckoutGateway;
import io.bulkvouchers.command.gateway.CheckoutSession;
import io.bulkvouchers.command.gateway.PaymentCall.ExpireSession;
import io.bulkvouchers.command.gateway.PaymentCall.OpenSession;
import io.bulkvouchers.command.gateway.PaymentCall.Refund;
import io.bulkvouchers.command.gateway.RefundSight;
import io.bulkvouchers.command.gateway.SessionSight;
import io.bulkvouchers.command.purchase.ObservedPayment;
import io.bulkvouchers.command.purchase.StripeMode;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Where we ask Stripe: what it answers when the line between us holds. */
final class Counter implements CheckoutGateway {

  private final StripeInMemory stripe;
  private final Line line;

  Counter(StripeInMemory stripe, Line line) {
    this.stripe = stripe;
    this.line = line;
  }

  @Override
  public Answer<CheckoutSession> open(OpenSession call) {
    return line.ask(
        "open " + call.idempotencyKey(), call.idempotencyKey(), () -> stripe.open(call));
  }

  @Override
  public Answer<Optional<CheckoutSession>> find(OpenSession call, Instant since) {
    return look(
        "find " + call.idempotencyKey(),
        () ->
            stripe.ledger().sessions.values().stream()
                .filter(session -> session.call.idempotencyKey().equals(call.idempotencyKey()))
                .filter(session -> !session.created.isBefore(since.minusSeconds(300)))
                .findFirst()
                .map(StripeInMemory::opened));
  }

  @Override
  public Answer<SessionSight> expire(ExpireSession call) {
    Answer<SessionSight> expired =
        line.ask(
            "expire " + call.sessionId(),
            call.idempotencyKey(),
            () -> stripe.expire(call.sessionId()));
    return expired instanceof Answer.Refused<SessionSight>
        ? look(call.conferenceId(), call.purchaseId(), call.sessionId())
        : expired;
  }

  @Override
  public Answer<SessionSight> look(ConferenceId conference, PurchaseId purchase, String sessionId) {
    return look("look at " + sessionId, () -> sight(conference, sessionId));
  }

  @Override
  public Answer<RefundSight> refund(Refund call) {
    return line.ask(
        "refund " + call.amount() + " of " + call.paymentIntentId(),
        call.idempotencyKey(),
        () -> stripe.refund(call));
  }

  @Override
  public Answer<Optional<RefundSight>> find(Refund call) {
    return look(
        "find refund " + call.refundId(),
        () ->
            stripe.ledger().refunds.values().stream()
                .filter(refund -> refund.ours.equals(Optional.of(call.refundId())))
                .findFirst()
                .map(StripeInMemory::sight));
  }

  @Override
  public Answer<RefundSight> lookAtRefund(ConferenceId conference, String stripeRefundId) {
    return look(
        "look at " + stripeRefundId,
        () -> StripeInMemory.sight(stripe.ledger().refunds.get(stripeRefundId)));
  }

  private <T> Answer<T> look(String what, Supplier<T> sight) {
    return line.look(what, () -> new Answer.Given<>(sight.get()));
  }

  private SessionSight sight(ConferenceId conference, String sessionId) {
    Ledger.Session session = stripe.ledger().sessions.get(sessionId);
    return switch (session.page) {
      case OPEN -> new SessionSight.Open();
      case EXPIRED -> new SessionSight.Expired();
      case COMPLETE -> {
        Ledger.Payment payment = session.payment.orElseThrow();
        yield switch (payment.funds) {
          case PROCESSING -> new SessionSight.AwaitingFunds(payment.id);
          case FAILED -> new SessionSight.FundsFailed();
          case SUCCEEDED -> new SessionSight.Paid(observed(conference, session, payment));
        };
      }
    };
  }

  private static ObservedPayment observed(
      ConferenceId conference, Ledger.Session session, Ledger.Payment payment) {
    return new ObservedPayment(
        session.id,
        session.call.attempt(),
        conference,
        payment.id,
        payment.amount,
        StripeMode.TEST,
        StripeMode.TEST,
        Optional.empty());
  }
}

package io.bulkvouchers.command.calls;

import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.gateway.CheckoutGateway;
import io.bulkvouchers.command.gateway.PaymentCall;
import io.bulkvouchers.command.gateway.PaymentCall.ExpireSession;
import io.bulkvouchers.command.gateway.PaymentCall.OpenSession;
import io.bulkvouchers.command.gateway.PaymentCall.Refund;
import io.bulkvouchers.command.gateway.RefundSight;
import io.bulkvouchers.command.gateway.SessionSight;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Looks what became of an answered call until it can become nothing else, and tells the purchase.
 * The webhooks tell the same and sooner; this heals what they lose.
 */
@Component
class StripeWatcher {

  private static final Duration UNANSWERED = Duration.ofMinutes(1);
  private static final Duration MAY_BOUNCE = Duration.ofDays(31);

  private final CallBook calls;
  private final CheckoutGateway gateway;
  private final Reporter reporter;
  private final Clock clock;

  StripeWatcher(CallBook calls, CheckoutGateway gateway, Reporter reporter, Clock clock) {
    this.calls = calls;
    this.gateway = gateway;
    this.reporter = reporter;
    this.clock = clock;
  }

  /** One look, or nothing when there is nothing to look at. */
  Next look(String key) {
    return calls
        .find(key)
        .flatMap(found -> ChainLog.within(found.call(), () -> look(found)))
        .orElseGet(Next.Over::new);
  }

  private Optional<Next> look(RecordedCall recorded) {
    return recorded
        .stripeId()
        .map(
            stripeId ->
                switch (recorded.call()) {
                  case OpenSession open -> session(recorded, open.attempt(), stripeId);
                  case ExpireSession expire -> session(recorded, expire.attempt(), stripeId);
                  case Refund refund -> refund(recorded, refund, stripeId);
                });
  }

  private Next session(RecordedCall recorded, int attempt, String sessionId) {
    PaymentCall call = recorded.call();
    return switch (gateway.look(call.conferenceId(), call.purchaseId(), sessionId)) {
      case Answer.Given<SessionSight>(SessionSight sight) ->
          report(
              recorded,
              Reports.of(call.purchaseId(), attempt, sessionId, sight),
              after(recorded, sight));
      case Answer.Refused<SessionSight>(String reason) -> parkAndLookAgain(recorded, reason);
      case Answer.Unknown<SessionSight>(String problem, Answer.Key key) -> soon();
    };
  }

  private Next refund(RecordedCall recorded, Refund call, String stripeRefundId) {
    return switch (gateway.lookAtRefund(call.conferenceId(), stripeRefundId)) {
      case Answer.Given<RefundSight>(RefundSight sight) ->
          report(recorded, Reports.of(call, sight), after(recorded, sight));
      case Answer.Refused<RefundSight>(String reason) -> parkAndLookAgain(recorded, reason);
      case Answer.Unknown<RefundSight>(String problem, Answer.Key key) -> soon();
    };
  }

  private Next after(RecordedCall recorded, SessionSight sight) {
    return switch (sight) {
      case SessionSight.Open() -> new Next.Again(LookRhythm.of(recorded).next(clock.instant()));
      case SessionSight.AwaitingFunds funds ->
          new Next.Again(LookRhythm.withoutExpiry(recorded).next(clock.instant()));
      case SessionSight.Expired() -> new Next.Over();
      case SessionSight.FundsFailed() -> new Next.Over();
      case SessionSight.Paid paid -> new Next.Over();
    };
  }

  private Next after(RecordedCall recorded, RefundSight sight) {
    return switch (sight.progress()) {
      case PENDING -> new Next.Again(LookRhythm.of(recorded).next(clock.instant()));
      case SUCCEEDED -> untilItCannotBounce(recorded);
      case FAILED -> new Next.Over();
    };
  }

  /** A bank may send a refund back for up to 30 days (Stripe: "Failed refunds"). */
  private Next untilItCannotBounce(RecordedCall recorded) {
    Instant now = clock.instant();
    return now.isBefore(recorded.wantedAt().plus(MAY_BOUNCE))
        ? new Next.Again(LookRhythm.of(recorded).next(now))
        : new Next.Over();
  }

  private Next report(RecordedCall recorded, Optional<BulkPurchaseCommand> report, Next next) {
    if (recorded.state() == RecordedCall.State.PARKED) {
      calls.answered(recorded.call().idempotencyKey(), recorded.stripeId());
    }
    return report
        .flatMap(told -> reporter.tell(told, recorded.call()))
        .map(objection -> park(recorded, objection))
        .orElse(next);
  }

  /** A wrong key answers so, too: a person must see it, and the look goes on until it is right. */
  private Next parkAndLookAgain(RecordedCall recorded, String reason) {
    calls.park(recorded.call().idempotencyKey(), "look_refused_" + reason);
    return new Next.Again(LookRhythm.withoutExpiry(recorded).next(clock.instant()));
  }

  private Next park(RecordedCall recorded, String reason) {
    calls.park(recorded.call().idempotencyKey(), reason);
    return new Next.Over();
  }

  private Next soon() {
    return new Next.Again(clock.instant().plus(UNANSWERED));
  }
}

package io.bulkvouchers.command.calls;

import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.gateway.CheckoutGateway;
import io.bulkvouchers.command.gateway.CheckoutSession;
import io.bulkvouchers.command.gateway.PaymentCall.ExpireSession;
import io.bulkvouchers.command.gateway.PaymentCall.OpenSession;
import io.bulkvouchers.command.gateway.PaymentCall.Refund;
import io.bulkvouchers.command.gateway.RefundSight;
import io.bulkvouchers.command.gateway.SessionSight;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.FailAttempt;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordCheckoutStarted;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefundFailed;
import io.bulkvouchers.events.FailureReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes a recorded call, outside any transaction, and tells the purchase what Stripe answered. It
 * may die at any point: whoever comes next sends the same call under the same key, gets the same
 * answer, and the purchase takes the same fact only once.
 */
@Component
class StripeCaller {

  private static final Logger LOG = LoggerFactory.getLogger(StripeCaller.class);
  private static final BackOff REPEAT = new BackOff(Duration.ofMillis(250), Duration.ofMinutes(10));

  private final CallBook calls;
  private final CheckoutGateway gateway;
  private final Reporter reporter;
  private final Clock clock;

  StripeCaller(CallBook calls, CheckoutGateway gateway, Reporter reporter, Clock clock) {
    this.calls = calls;
    this.gateway = gateway;
    this.reporter = reporter;
    this.clock = clock;
  }

  /** One try, or nothing when the call is not wanted any more. */
  Next attempt(String key) {
    return calls
        .find(key)
        .map(found -> ChainLog.within(found.call(), () -> attempt(found)))
        .orElseGet(Next.Over::new);
  }

  private Next attempt(RecordedCall recorded) {
    return switch (recorded.state()) {
      case PARKED -> new Next.Over();
      case ANSWERED -> new Next.Watch(LookRhythm.of(recorded).first(clock.instant()));
      case WANTED ->
          switch (recorded.call()) {
            case OpenSession open -> open(recorded, open);
            case ExpireSession expire -> expire(recorded, expire);
            case Refund refund -> refund(recorded, refund);
          };
    };
  }

  private Next open(RecordedCall recorded, OpenSession call) {
    Instant since = recorded.wantedAt();
    PatientCall<CheckoutSession> patient =
        new PatientCall<>(() -> openIfWaitedFor(call), () -> gateway.find(call, since), since);
    return switch (patient.make(clock.instant())) {
      case Answer.Given<CheckoutSession>(CheckoutSession session) ->
          answered(recorded, Optional.of(started(call, session)), () -> Optional.of(session.id()));
      case Answer.Refused<CheckoutSession>(String reason) -> {
        LOG.warn("fact=session_refused purchase_id={} reason={}", call.purchaseId(), reason);
        yield answered(recorded, Optional.of(refused(call)), () -> reporter.sessionOf(call));
      }
      case Answer.Unknown<CheckoutSession>(String problem, Answer.Key key) ->
          later(recorded, problem);
    };
  }

  /** An attempt that is over gets no session; one that it got all the same is found. */
  private Answer<CheckoutSession> openIfWaitedFor(OpenSession call) {
    return reporter.waitsFor(call) ? gateway.open(call) : new Answer.Refused<>("attempt_over");
  }

  /** Asked any number of times it does the same, so nothing has to be looked up. */
  private Next expire(RecordedCall recorded, ExpireSession call) {
    return switch (gateway.expire(call)) {
      case Answer.Given<SessionSight>(SessionSight.Open()) -> later(recorded, "session_still_open");
      case Answer.Given<SessionSight>(SessionSight sight) ->
          answered(
              recorded,
              Reports.of(call.purchaseId(), call.attempt(), call.sessionId(), sight),
              () -> Optional.of(call.sessionId()).filter(it -> goesOn(sight)));
      case Answer.Refused<SessionSight>(String reason) -> {
        calls.park(call.idempotencyKey(), "expire_refused_" + reason);
        yield new Next.Over();
      }
      case Answer.Unknown<SessionSight>(String problem, Answer.Key _) -> later(recorded, problem);
    };
  }

  private Next refund(RecordedCall recorded, Refund call) {
    PatientCall<RefundSight> patient =
        new PatientCall<>(
            () -> gateway.refund(call), () -> gateway.find(call), recorded.wantedAt());
    return switch (patient.make(clock.instant())) {
      case Answer.Given<RefundSight>(RefundSight sight) ->
          answered(recorded, Reports.of(call, sight), () -> Optional.of(sight.stripeRefundId()));
      case Answer.Refused<RefundSight>(String reason) ->
          answered(
              recorded,
              Optional.of(
                  new RecordRefundFailed(
                      call.purchaseId(), Optional.of(call.refundId()), Optional.empty(), reason)),
              Optional::empty);
      case Answer.Unknown<RefundSight>(String problem, Answer.Key key) -> later(recorded, problem);
    };
  }

  private static boolean goesOn(SessionSight sight) {
    return sight instanceof SessionSight.AwaitingFunds;
  }

  /**
   * Told first, marked as answered second: in between it can only be told again.
   *
   * @param answer asked for once it is told: another try may have been told of a session meanwhile
   */
  private Next answered(
      RecordedCall recorded,
      Optional<BulkPurchaseCommand> report,
      Supplier<Optional<String>> answer) {
    String key = recorded.call().idempotencyKey();
    Optional<String> objection = report.flatMap(told -> reporter.tell(told, recorded.call()));
    if (objection.isPresent()) {
      calls.park(key, objection.get());
      return new Next.Over();
    }
    Optional<String> stripeId = answer.get();
    calls.answered(key, stripeId);
    return stripeId.isPresent()
        ? new Next.Watch(LookRhythm.of(recorded).first(clock.instant()))
        : new Next.Over();
  }

  private Next later(RecordedCall recorded, String problem) {
    Instant nextTry = clock.instant().plus(REPEAT.after(recorded.tries()));
    String key = recorded.call().idempotencyKey();
    calls.unanswered(key, problem, nextTry);
    LOG.warn(
        "fact=stripe_unanswered purchase_id={} key={} tries={} problem={} next_try={}",
        recorded.call().purchaseId(),
        key,
        recorded.tries() + 1,
        problem,
        nextTry);
    return new Next.Again(nextTry);
  }

  private static RecordCheckoutStarted started(OpenSession call, CheckoutSession session) {
    return new RecordCheckoutStarted(
        call.purchaseId(), call.attempt(), session.id(), session.url(), session.expiresAt());
  }

  private static FailAttempt refused(OpenSession call) {
    return new FailAttempt(
        call.purchaseId(), call.attempt(), Optional.empty(), FailureReason.CHECKOUT_REFUSED);
  }
}

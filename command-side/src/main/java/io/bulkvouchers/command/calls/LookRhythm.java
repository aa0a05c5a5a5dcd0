package io.bulkvouchers.command.calls;

import io.bulkvouchers.command.gateway.PaymentCall.ExpireSession;
import io.bulkvouchers.command.gateway.PaymentCall.OpenSession;
import io.bulkvouchers.command.gateway.PaymentCall.Refund;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When Stripe is asked what became of a call, so that a lost webhook costs minutes and not money:
 * after 5 minutes, after 1 hour, then daily; and soon after the time at which a session expires.
 */
record LookRhythm(Instant since, Optional<Instant> expiry) {

  private static final Duration PROMPT = Duration.ofSeconds(20);
  private static final Duration FIRST = Duration.ofMinutes(5);
  private static final Duration SECOND = Duration.ofHours(1);
  private static final Duration LATER = Duration.ofDays(1);
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final Duration SOON = Duration.ofMinutes(1);

  static LookRhythm of(RecordedCall recorded) {
    return switch (recorded.call()) {
      case OpenSession open ->
          new LookRhythm(recorded.wantedAt(), Optional.of(open.parameters().expiresAt()));
      case ExpireSession _, Refund _ -> withoutExpiry(recorded);
    };
  }

  static LookRhythm withoutExpiry(RecordedCall recorded) {
    return new LookRhythm(recorded.wantedAt(), Optional.empty());
  }

  /** A call that was long in answering is looked at at once: its buyer may have been quicker. */
  Instant first(Instant now) {
    return now.isAfter(since.plus(PROMPT)) ? now : next(now);
  }

  /** What has expired by its own clock but not by Stripe's is asked about each minute. */
  Instant next(Instant now) {
    Instant regular = regular(now);
    return expiry
        .map(end -> end.plus(GRACE).isAfter(now) ? end.plus(GRACE) : now.plus(SOON))
        .filter(regular::isAfter)
        .orElse(regular);
  }

  private Instant regular(Instant now) {
    if (now.isBefore(since.plus(FIRST))) {
      return since.plus(FIRST);
    }
    return now.isBefore(since.plus(SECOND)) ? since.plus(SECOND) : now.plus(LATER);
  }
}

package io.bulkvouchers.sandbox.api;

import com.stripe.Stripe;
import io.bulkvouchers.sandbox.book.World;
import io.bulkvouchers.sandbox.http.Reply;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import io.bulkvouchers.sandbox.http.Request;
import java.time.InstantSource;

/** Puts Stripe's headers on every answer and writes every request down. */
final class FrontDesk {

  private final InstantSource clock;
  private final RequestLog log;

  FrontDesk(InstantSource clock, RequestLog log) {
    this.clock = clock;
    this.log = log;
  }

  Reply send(Request request, String id, Reply reply) {
    log.add(
        new LoggedRequest(
            id,
            clock.instant(),
            ApiKeys.read(request).map(World::accountId),
            request.method(),
            request.path(),
            request.header("Idempotency-Key"),
            outcome(reply),
            reply instanceof Answer answer && answer.headers().containsKey(Execution.REPLAYED)));
    return reply instanceof Answer answer ? withHeaders(request, id, answer) : reply;
  }

  private static Answer withHeaders(Request request, String id, Answer answer) {
    Answer named = answer.with("Request-Id", id).with("Stripe-Version", Stripe.API_VERSION);
    return request
        .header("Idempotency-Key")
        .map(key -> named.with("Idempotency-Key", key))
        .orElse(named);
  }

  private static String outcome(Reply reply) {
    return switch (reply) {
      case Answer answer -> Integer.toString(answer.status());
      case Reply.Cut() -> "reset";
      case Reply.Silence _ -> "timeout";
    };
  }
}

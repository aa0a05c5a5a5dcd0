package io.bulkvouchers.sandbox.api;

import io.bulkvouchers.sandbox.http.PathPattern;
import io.bulkvouchers.sandbox.http.Reply;
import io.bulkvouchers.sandbox.http.Request;
import io.bulkvouchers.sandbox.wire.Refusal;
import io.bulkvouchers.sandbox.wire.Wire;
import java.time.Duration;
import java.util.Optional;

/**
 * A misfortune that is wanted.
 *
 * @param method which requests it meets; empty for any
 * @param path which paths it meets; {@code {...}} stands for any one segment
 */
public record Fault(Optional<String> method, PathPattern path, Kind kind, When when) {

  /** Before anything was done, or after all was done and only the answer is lost. */
  public enum When {
    BEFORE,
    AFTER
  }

  /** What the caller sees. */
  public sealed interface Kind {

    /** An error answer. */
    record Status(int status) implements Kind {}

    /** No answer for this long. */
    record Timeout(Duration length) implements Kind {}

    /** The connection breaks. */
    record Reset() implements Kind {}
  }

  boolean meets(Request request, When now) {
    return when == now
        && method.map(request.method()::equals).orElse(true)
        && path.match(request.path()).isPresent();
  }

  /** Whether it is the API's own failure, which is then the result that a key remembers. */
  boolean isResult() {
    return kind instanceof Kind.Status(int status) && status == 500;
  }

  Reply reply() {
    return switch (kind) {
      case Kind.Status(int status) -> answer(status);
      case Kind.Timeout(Duration length) -> new Reply.Silence(length);
      case Kind.Reset() -> new Reply.Cut();
    };
  }

  /** What a key remembers when this fault is the result. */
  Reply.Answer result() {
    return answer(500);
  }

  private static Reply.Answer answer(int status) {
    Refusal refusal =
        switch (status) {
          case 409 -> IdempotencyKeys.inFlight(new IdempotencyKeys.Name("", "(injected)"));
          case 429 ->
              Refusal.of(
                      429,
                      "invalid_request_error",
                      "Request rate limit exceeded. Learn more about rate limits here"
                          + " https://stripe.com/docs/rate-limits.")
                  .code("rate_limit");
          default ->
              Refusal.of(
                  status,
                  "api_error",
                  "Sorry! There was an error while talking to Stripe. We have been notified.");
        };
    return Reply.Answer.json(status, Wire.text(refusal.body()));
  }
}

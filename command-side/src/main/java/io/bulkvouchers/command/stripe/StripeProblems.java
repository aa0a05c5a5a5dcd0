package io.bulkvouchers.command.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.StripeError;
import com.stripe.net.StripeResponse;
import io.bulkvouchers.command.gateway.Answer;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an error of Stripe means for the call (Stripe: "Error handling", "Idempotent requests").
 * Only a refused request is final. A refused key is not: nothing was done, and the same call goes
 * through once a person has stored a good key.
 */
final class StripeProblems {

  private StripeProblems() {}

  static <T> Answer<T> answer(StripeException problem) {
    return switch (problem) {
      case RateLimitException tooMany -> Answer.Unknown.yet("rate_limited");
      case InvalidRequestException invalid -> new Answer.Refused<>(word(invalid));
      case CardException declined -> new Answer.Refused<>(word(declined));
      case IdempotencyException otherParameters -> Answer.Unknown.forThisKey("key_reused");
      case AuthenticationException badKey -> Answer.Unknown.yet("key_refused");
      case ApiConnectionException silence -> Answer.Unknown.yet("no_answer");
      case StripeException other when isReplay(other) -> Answer.Unknown.forThisKey(status(other));
      case StripeException other -> Answer.Unknown.yet(status(other));
    };
  }

  /** Stripe stores the answer of a key, a failure of its own included, and gives it again. */
  private static boolean isReplay(StripeException problem) {
    return Optional.ofNullable(problem.getStripeError())
        .map(StripeError::getLastResponse)
        .map(StripeResponse::headers)
        .flatMap(headers -> headers.firstValue("Idempotent-Replayed"))
        .filter("true"::equals)
        .isPresent();
  }

  private static String status(StripeException problem) {
    return problem.getStatusCode() == null ? "no_answer" : "status_" + problem.getStatusCode();
  }

  private static String word(StripeException problem) {
    return Optional.ofNullable(problem.getStripeError())
        .flatMap(StripeProblems::mostPrecise)
        .orElse("refused");
  }

  private static Optional<String> mostPrecise(StripeError error) {
    return Stream.of(
            Optional.ofNullable(error.getCode()),
            Optional.ofNullable(error.getParam()),
            Optional.ofNullable(error.getType()))
        .flatMap(Optional::stream)
        .findFirst();
  }
}

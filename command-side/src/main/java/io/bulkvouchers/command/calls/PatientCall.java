package io.bulkvouchers.command.calls;

import io.bulkvouchers.command.gateway.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How one call is repeated without ever being carried out twice. Under a key that is alive it is
 * sent again. A key lives about a day at Stripe, so a call that is nearly as old is looked up
 * before it is sent; so is one whose key will bring no answer, and one that is refused: an earlier
 * try may have been carried out, and what refuses now may have come after it.
 */
record PatientCall<T>(
    Supplier<Answer<T>> send, Supplier<Answer<Optional<T>>> find, Instant wantedAt) {

  private static final Duration KEY_LIFE = Duration.ofHours(20);
  private static final Duration SETTLED = Duration.ofMinutes(1);

  Answer<T> make(Instant now) {
    if (now.isBefore(wantedAt.plus(KEY_LIFE))) {
      return switch (send.get()) {
        case Answer.Unknown<T>(String problem, Answer.Key key) when key == Answer.Key.SPENT ->
            lookUp(() -> hopeless(problem, now), PatientCall::unknown);
        case Answer.Refused<T> refused -> lookUp(() -> refused, reason -> refused);
        case Answer<T> answer -> answer;
      };
    }
    return lookUp(() -> sentAfterLook(now), PatientCall::unknown);
  }

  /** Nothing had come of it a moment ago, so what brings no answer now has brought nothing. */
  private Answer<T> sentAfterLook(Instant now) {
    return switch (send.get()) {
      case Answer.Unknown<T>(String problem, Answer.Key key) when key == Answer.Key.SPENT ->
          hopeless(problem, now);
      case Answer<T> answer -> answer;
    };
  }

  private Answer<T> lookUp(Supplier<Answer<T>> otherwise, Function<String, Answer<T>> whenRefused) {
    return switch (find.get()) {
      case Answer.Given<Optional<T>>(Optional<T> found) ->
          found.<Answer<T>>map(Answer.Given::new).orElseGet(otherwise);
      case Answer.Refused<Optional<T>>(String reason) -> whenRefused.apply(reason);
      case Answer.Unknown<Optional<T>>(String problem, Answer.Key key) ->
          Answer.Unknown.yet(problem);
    };
  }

  private static <T> Answer<T> unknown(String reason) {
    return Answer.Unknown.yet("look_up_" + reason);
  }

  /** The key brings no answer and nothing came of it: final, once it cannot be under way. */
  private Answer<T> hopeless(String problem, Instant now) {
    return now.isBefore(wantedAt.plus(SETTLED))
        ? Answer.Unknown.yet(problem)
        : new Answer.Refused<>(problem);
  }
}

package io.bulkvouchers.command.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.InvalidValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads a list to its end, each page a call of its own that keeps to the pace of its tenant. */
record Pages(StripeClients clients, ConferenceId conference) {

  static final long SIZE = 100L;

  private static final int TRIES = 6;
  private static final Set<String> FOR_A_PERSON = Set.of("key_refused", "no_stripe_account");
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** How one page is asked for. */
  @FunctionalInterface
  interface Question<S extends HasId> {
    StripeCollection<S> ask(StripeClient stripe, Optional<String> after) throws StripeException;
  }

  /** What cannot be read spoils no list: who asks for it learns why, with the form's exception. */
  <S extends HasId, T> Answer<List<Supplier<T>>> all(Question<S> question, Function<S, T> form) {
    List<Supplier<T>> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    while (true) {
      switch (page(question, after)) {
        case Answer.Given<StripeCollection<S>>(StripeCollection<S> page) -> {
          page.getData().forEach(one -> all.add(read(one, form)));
          if (!page.getHasMore() || page.getData().isEmpty()) {
            return new Answer.Given<>(List.copyOf(all));
          }
          after = Optional.of(page.getData().getLast().getId());
        }
        case Answer.Refused<StripeCollection<S>>(String reason) -> {
          return new Answer.Refused<>(reason);
        }
        case Answer.Unknown<StripeCollection<S>>(String problem, Answer.Key _) -> {
          return Answer.Unknown.yet(problem);
        }
      }
    }
  }

  private static <S, T> Supplier<T> read(S object, Function<S, T> form) {
    try {
      T value = form.apply(object);
      return () -> value;
    } catch (UnknownWord strange) {
      return () -> {
        throw strange;
      };
    } catch (InvalidValue strange) {
      return () -> {
        throw strange;
      };
    }
  }

  /** A long list would never end if each lost page began it anew. */
  private <S extends HasId> Answer<StripeCollection<S>> page(
      Question<S> question, Optional<String> after) {
    int tries = 0;
    while (true) {
      Answer<StripeCollection<S>> answer =
          clients.ask(
              conference, (stripe, account) -> new Answer.Given<>(question.ask(stripe, after)));
      tries++;
      if (tries == TRIES || !mayComeYet(answer)) {
        return answer;
      }
      LockSupport.parkNanos(PAUSE.multipliedBy(1L << tries).toNanos());
    }
  }

  private static boolean mayComeYet(Answer<?> answer) {
    return answer instanceof Answer.Unknown<?>(String problem, Answer.Key _)
        && !FOR_A_PERSON.contains(problem);
  }
}

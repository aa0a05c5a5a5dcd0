package io.bulkvouchers.command.gateway;

import java.util.function.Function;

/**
 * What came of asking the other side. Only the first two are answers; the third is never read as
 * one, because the call may have been carried out all the same.
 */
public sealed interface Answer<T> {

  /** The other side did it, or told what was asked. */
  record Given<T>(T value) implements Answer<T> {}

  /**
   * The other side did not do it and never will.
   *
   * @param reason a word of the other side such as {@code charge_already_refunded}
   */
  record Refused<T>(String reason) implements Answer<T> {}

  /**
   * Nobody knows whether it was done.
   *
   * @param problem one word for people who look why it takes so long
   */
  record Unknown<T>(String problem, Key key) implements Answer<T> {

    /** Not answered yet: the same call under the same key may bring the answer. */
    public static <T> Unknown<T> yet(String problem) {
      return new Unknown<>(problem, Key.ALIVE);
    }

    /** Not answered, and the key will bring no other answer. */
    public static <T> Unknown<T> forThisKey(String problem) {
      return new Unknown<>(problem, Key.SPENT);
    }
  }

  /** What the idempotency key of an unanswered call is still good for. */
  enum Key {
    /** A repeat can be answered. */
    ALIVE,
    /** A repeat brings the same non-answer for as long as the key lives; only a look-up helps. */
    SPENT
  }

  /** The same outcome with another value. */
  default <R> Answer<R> map(Function<? super T, ? extends R> translation) {
    return switch (this) {
      case Given<T>(T value) -> new Given<>(translation.apply(value));
      case Refused<T>(String reason) -> new Refused<>(reason);
      case Unknown<T>(String problem, Key key) -> new Unknown<>(problem, key);
    };
  }
}

package io.bulkvouchers.command.webhook;

/** What became of working on an event. */
sealed interface Result {

  /** It is done; only this counts as seen. */
  record Done(String outcome) implements Result {}

  /** Not yet: the other side did not answer, or another event must come first. */
  record Later(String problem) implements Result {}

  /** Repeating would not help: a person has to look. */
  record ForPerson(String reason) implements Result {}

  /** Of both, what leaves more to do: what a person has to look at can still wait for a repeat. */
  default Result and(Result other) {
    return switch (this) {
      case Later _ -> this;
      case ForPerson _ -> other instanceof Later ? other : this;
      case Done _ -> other;
    };
  }
}

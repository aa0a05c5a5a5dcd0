package io.bulkvouchers.command.calls;

import java.time.Instant;

/** What a piece of work leaves to be done. */
public sealed interface Next {

  /** Nothing. */
  record Over() implements Next {}

  /** The same again. */
  record Again(Instant at) implements Next {}

  /** The call is answered; from now on only look what becomes of it. */
  record Watch(Instant at) implements Next {}
}

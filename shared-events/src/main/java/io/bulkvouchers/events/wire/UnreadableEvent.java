package io.bulkvouchers.events.wire;

import org.jspecify.annotations.Nullable;

/** A stored or received fact that this build cannot read: the reader stops, it never skips. */
public final class UnreadableEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableEvent(String message) {
    this(message, null);
  }

  UnreadableEvent(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

package io.bulkvouchers.events;

/**
 * A value that can never be right, whatever the state of the house: refused where it is made,
 * before any rule is asked. The message says what would be right and may be shown to the caller.
 */
public final class InvalidValue extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The message is shown to callers: no secret, no internals. */
  public InvalidValue(String whatWouldBeRight) {
    super(whatWouldBeRight);
  }

  /** Refuses unless the condition holds. */
  public static void unless(boolean holds, String whatWouldBeRight) {
    if (!holds) {
      throw new InvalidValue(whatWouldBeRight);
    }
  }
}

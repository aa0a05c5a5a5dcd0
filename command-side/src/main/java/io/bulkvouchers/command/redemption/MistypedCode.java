package io.bulkvouchers.command.redemption;

/** The check symbol does not fit, so nothing was looked up. */
public final class MistypedCode extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says nothing of what was typed. */
  public MistypedCode() {
    super("mistyped", null, false, false);
  }
}

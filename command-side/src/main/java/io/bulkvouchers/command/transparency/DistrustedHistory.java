package io.bulkvouchers.command.transparency;

/** The store is not what was signed: nothing is signed any more until somebody has looked. */
public final class DistrustedHistory extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  DistrustedHistory(String reason) {
    super(reason);
    this.reason = reason;
  }

  @Override
  public String getMessage() {
    return reason;
  }
}

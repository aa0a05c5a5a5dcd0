package io.bulkvouchers.command.webhook;

/** A delivery that is not taken in: nothing is stored. */
public final class WebhookRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  WebhookRefused(Reason reason) {
    super("webhook=" + reason);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** What can be wrong with a delivery. */
  public enum Reason {
    /** No conference of this name has a Stripe account here. */
    UNKNOWN_CONFERENCE,
    /** Not signed, wrongly signed, or signed at another time. */
    BAD_SIGNATURE,
    /** Signed, but not an event that we can read. */
    MALFORMED_EVENT
  }
}

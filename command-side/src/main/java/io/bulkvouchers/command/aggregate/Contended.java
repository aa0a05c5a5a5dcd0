package io.bulkvouchers.command.aggregate;

/**
 * A command was decided anew on fresh state again and again, and each time another was stored
 * first. Nothing of it was stored.
 */
public final class Contended extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Contended(Throwable last) {
    super("others were faster, again and again", last);
  }
}

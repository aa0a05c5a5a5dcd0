package io.bulkvouchers.command.stripe;

/** Stripe used a word that this build does not know: to be read by a person, never guessed. */
public final class UnknownWord extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final String word;

  UnknownWord(String place, String word) {
    super("This build knows no " + place + " called " + word);
    this.word = word;
  }

  /** What Stripe said. */
  public String word() {
    return word;
  }
}

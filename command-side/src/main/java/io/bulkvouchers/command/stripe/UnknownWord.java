package io.bulkvouchers.command.stripe;

/** Stripe used a word that this build does not know: to be read by a person, never guessed. */
final class UnknownWord extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  UnknownWord(String place, String word) {
    super("This build knows no " + place + " called " + word);
  }
}

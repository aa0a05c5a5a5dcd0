package io.bulkvouchers.command.conference;

/** A command against a rule of the catalogue; says the rule and what to do. */
public final class CatalogRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String sentence;
  private final String advice;

  CatalogRefused(String code, String sentence, String advice) {
    super(sentence + " " + advice);
    this.code = code;
    this.sentence = sentence;
    this.advice = advice;
  }

  /** Stable, lower snake case. */
  public String code() {
    return code;
  }

  /** What the rule says. */
  public String sentence() {
    return sentence;
  }

  /** What to do instead. */
  public String advice() {
    return advice;
  }
}

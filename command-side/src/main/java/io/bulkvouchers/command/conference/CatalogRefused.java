package io.bulkvouchers.command.conference;

/** A command against a rule of the catalogue; the message says the rule and what to do. */
public final class CatalogRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  CatalogRefused(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Stable, lower snake case. */
  public String code() {
    return code;
  }
}

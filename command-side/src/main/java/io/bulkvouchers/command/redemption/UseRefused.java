package io.bulkvouchers.command.redemption;

import io.bulkvouchers.command.purchase.Rule;

/** A rule is against this use of a good code; says nothing about the purchase behind it. */
public final class UseRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Rule rule;

  UseRefused(Rule rule) {
    super(rule.code(), null, false, false);
    this.rule = rule;
  }

  /** The rule. */
  public Rule rule() {
    return rule;
  }
}

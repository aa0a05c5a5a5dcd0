package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.command.purchase.Rule;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.events.Serials;

/** A command against a rule: nothing happened. Says the state, the rule and what to do instead. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Rule rule;
  private final Status status;
  private final transient Serials vouchers;

  Refused(Rule rule, Status status, Serials vouchers) {
    super("rule=%s state=%s".formatted(rule.code(), status.word()));
    this.rule = rule;
    this.status = status;
    this.vouchers = vouchers;
  }

  /** The rule that is against it. */
  public Rule rule() {
    return rule;
  }

  /** The state in which it was asked. */
  public Status status() {
    return status;
  }

  /** The vouchers because of which it was refused; none where it is not about single ones. */
  public Serials vouchers() {
    return vouchers;
  }
}

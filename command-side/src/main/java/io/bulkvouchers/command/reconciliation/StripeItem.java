package io.bulkvouchers.command.reconciliation;

/** A movement of money at Stripe, and whose it says it is. */
record StripeItem(MoneyItem item, Claim claim) {

  /** Whose money it is. */
  enum Claim {
    /** It carries the conference's mark. */
    MARKED,
    /** It carries no mark of a conference that has this account: somebody has to explain it. */
    UNMARKED,
    /** It carries another conference's mark, whose reconciliation lists it. */
    FOREIGN
  }
}

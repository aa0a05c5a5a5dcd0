package io.bulkvouchers.command.purchase;

import java.util.Locale;

/** The words for the states, as people and interfaces see them. */
public enum Status {
  NOT_REQUESTED,
  PENDING,
  APPROVED,
  DENIED,
  CANCELLED,
  PROCESSING,
  AWAITING_FUNDS,
  PAID,
  FULFILLED,
  FAILED,
  PARTIALLY_REFUNDED,
  REFUNDED,
  DISPUTED;

  /** Lower snake case, as on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

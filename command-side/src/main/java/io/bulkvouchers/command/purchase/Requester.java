package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.UserId;

/** Who asks for vouchers, and as what. */
public record Requester(UserId id, Capacity capacity) {

  /** In which role a person asks. */
  public enum Capacity {
    /** Pays the list price or asks for a quote. */
    BUYER,
    /** Names any price. */
    ORGANIZER
  }
}

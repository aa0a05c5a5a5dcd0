package io.bulkvouchers.command.redemption;

import io.bulkvouchers.command.purchase.Redemption;

/** An order has its discount. */
public record Redeemed(Redemption redemption, Turn turn) {

  /** Whether the order asks for the first time. */
  public enum Turn {
    FIRST,
    AGAIN
  }
}

package io.bulkvouchers.command.aggregate;

/** The names on the command bus: few, since the model tells its commands apart itself. */
final class CommandNames {

  static final String PURCHASE = "bulk-purchase";
  static final String PURCHASE_TOGETHER = "bulk-purchase-together";
  static final String CONFERENCE = "conference";
  static final String EXPECTED_VERSION = "expectedVersion";

  private CommandNames() {}
}

package io.bulkvouchers.command.redemption;

/** The one answer to a stranger: which of the many reasons it is, he cannot tell. */
public final class VoucherNotUsable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  VoucherNotUsable() {
    super("not usable", null, false, false);
  }
}

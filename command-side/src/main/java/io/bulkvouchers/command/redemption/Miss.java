package io.bulkvouchers.command.redemption;

import java.util.Locale;

/** What a guess can end as. */
enum Miss {
  /** A well-formed code that cannot be used, whatever the reason. */
  NOT_USABLE,
  /** Its check symbol is wrong: nothing was looked up, and nothing was learned. */
  MISTYPED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

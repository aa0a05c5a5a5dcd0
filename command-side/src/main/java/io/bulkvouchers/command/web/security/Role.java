package io.bulkvouchers.command.web.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody is here for; a person may have several. */
public enum Role {
  /** Prices and decides in her conferences. */
  ORGANIZER,
  /** Buys for his sponsors. */
  BUYER,
  /** Sees all money and gives it back. */
  FINANCE,
  /** Sees everything, does nothing. */
  AUDITOR,
  /** Keeps the system running, and away from the money. */
  OPERATOR,
  /** A registration system, not a person: its token's scope says where it may use vouchers. */
  REGISTRATION,
  /** The service that makes views anew: it reads the store, and nothing else is for it. */
  VIEW_MAKER;

  private static final Set<Role> MACHINES = Set.of(REGISTRATION, VIEW_MAKER);

  /** Empty for a role of another system, and for machines: it grants nothing here. */
  static Optional<Role> ofClaim(String claim) {
    return Arrays.stream(values())
        .filter(role -> !MACHINES.contains(role))
        .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(claim))
        .findAny();
  }
}

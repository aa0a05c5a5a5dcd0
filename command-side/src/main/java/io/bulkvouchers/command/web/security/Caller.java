package io.bulkvouchers.command.web.security;

import io.bulkvouchers.events.UserId;
import java.util.Set;

/**
 * Who asks, as the access token says it. Scopes are kept as they came: {@code pytest-2027} for a
 * conference, {@code pytest-2027/acme-corp} for a sponsor.
 *
 * @param tills conferences where a registration system uses vouchers
 */
public record Caller(
    UserId id, Set<Role> roles, Set<String> conferences, Set<String> sponsors, Set<String> tills) {

  /** Copies, so that a caller stays who he was. */
  public Caller {
    roles = Set.copyOf(roles);
    conferences = Set.copyOf(conferences);
    sponsors = Set.copyOf(sponsors);
    tills = Set.copyOf(tills);
  }

  /** Whether the caller has the role, anywhere. */
  public boolean is(Role role) {
    return roles.contains(role);
  }
}

package io.bulkvouchers.command.web.security;

import io.bulkvouchers.events.UserId;
import java.util.Set;

/**
 * Who asks, as the access token says it. Scopes are kept as they came: {@code pytest-2027} for a
 * conference, {@code pytest-2027/acme-corp} for a sponsor.
 */
public record Caller(UserId id, Set<Role> roles, Set<String> conferences, Set<String> sponsors) {

  /** Copies, so that a caller stays who he was. */
  public Caller {
    roles = Set.copyOf(roles);
    conferences = Set.copyOf(conferences);
    sponsors = Set.copyOf(sponsors);
  }

  /** Whether the caller has the role, anywhere. */
  public boolean is(Role role) {
    return roles.contains(role);
  }
}

package io.bulkvouchers.query.access;

import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who asks, by the claims of the access token: a user id, roles, and the conferences and sponsors
 * ({@code conference/sponsor}) that these roles are held for.
 */
public record Caller(
    String userId, Set<Role> roles, Set<String> conferences, Set<String> sponsors) {

  /** Claims that are missing grant nothing, and words that we do not know grant nothing. */
  public static Caller of(Jwt token) {
    return new Caller(
        String.valueOf(token.getSubject()),
        Role.named(claim(token, "roles")),
        Set.copyOf(claim(token, "conferences")),
        Set.copyOf(claim(token, "sponsors")));
  }

  /** Whether the caller has one of the roles. */
  boolean is(Role... any) {
    return Set.of(any).stream().anyMatch(roles::contains);
  }

  private static List<String> claim(Jwt token, String name) {
    List<String> values = token.getClaimAsStringList(name);
    return values == null ? List.of() : values;
  }
}

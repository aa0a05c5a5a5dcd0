package io.bulkvouchers.command.web.security;

import io.bulkvouchers.events.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A checked token, read once into a {@link Caller}; the token itself is not kept. */
final class CallerAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private static final String SCOPE = "scope";
  private static final String REDEMPTION = "redemption:";
  private static final String HISTORY = "history:read";

  private final transient Caller caller;

  private CallerAuthentication(Caller caller) {
    super(List.of());
    this.caller = caller;
    setAuthenticated(true);
  }

  static CallerAuthentication of(Jwt token) {
    String subject = token.getSubject();
    if (subject == null || subject.isBlank() || subject.length() > 255) {
      throw new InvalidBearerTokenException("The token names no subject");
    }
    Set<String> scopes = scopes(token);
    Set<String> tills = tills(scopes);
    Set<Role> roles =
        claim(token, "roles").stream()
            .map(Role::ofClaim)
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(HashSet::new));
    if (scopes.contains(HISTORY) && roles.isEmpty()) {
      roles.add(Role.VIEW_MAKER); // a person does not become the machine by a scope
    }
    if (!tills.isEmpty()) {
      roles.add(Role.REGISTRATION);
    }
    return new CallerAuthentication(
        new Caller(
            new UserId(subject),
            Set.copyOf(roles),
            claim(token, "conferences"),
            claim(token, "sponsors"),
            tills));
  }

  /** In a list or, as RFC 9068 has it, a text. */
  private static Set<String> scopes(Jwt token) {
    return token.getClaim(SCOPE) instanceof String text
        ? Stream.of(text.split(" ")).collect(Collectors.toUnmodifiableSet())
        : claim(token, SCOPE);
  }

  /** From scopes like {@code redemption:pytest-2027}. */
  private static Set<String> tills(Set<String> scopes) {
    return scopes.stream()
        .filter(scope -> scope.startsWith(REDEMPTION))
        .map(scope -> scope.substring(REDEMPTION.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A claim of another shape than a list of strings grants nothing. */
  private static Set<String> claim(Jwt token, String name) {
    return token.getClaim(name) instanceof List<?> values
        ? values.stream()
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }

  @Override
  public String getName() {
    return caller.id().value();
  }

  @Override
  public String getCredentials() {
    return "";
  }
}

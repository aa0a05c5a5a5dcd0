package io.bulkvouchers.local.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Mints the token that a sign-in would end with, for those who have no browser at hand. */
final class DemoTokens {

  static final Duration LIFE = Duration.ofHours(12);

  private final JwtEncoder encoder;
  private final Origins origins;
  private final Clock clock;

  DemoTokens(JwtEncoder encoder, Origins origins, Clock clock) {
    this.encoder = encoder;
    this.origins = origins;
    this.clock = clock;
  }

  String mint(DemoUser user) {
    return mint(user.id(), user.claims());
  }

  /** The token of a registration system, as its client credentials would give. */
  String mintRegistration(String client, String conference) {
    return mint(client, Map.of("scope", List.of(Clients.REDEMPTION + conference)));
  }

  private String mint(String subject, Map<String, Object> more) {
    Instant now = clock.instant();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(origins.issuer())
            .subject(subject)
            .id(UUID.randomUUID().toString())
            .issuedAt(now)
            .notBefore(now)
            .expiresAt(now.plus(LIFE))
            .claims(all -> all.putAll(more))
            .build();
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
    return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
  }
}

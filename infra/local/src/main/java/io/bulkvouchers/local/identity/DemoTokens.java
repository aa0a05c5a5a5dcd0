package io.bulkvouchers.local.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    Instant now = clock.instant();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(origins.issuer())
            .subject(user.id())
            .id(UUID.randomUUID().toString())
            .issuedAt(now)
            .notBefore(now)
            .expiresAt(now.plus(LIFE))
            .claims(all -> all.putAll(user.claims()))
            .build();
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
    return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
  }
}

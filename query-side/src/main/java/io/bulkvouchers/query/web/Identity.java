package io.bulkvouchers.query.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** The identity provider is asked for its keys with the first token, not at the start. */
@Configuration(proxyBeanMethods = false)
class Identity {

  @Bean
  JwtDecoder tokens(
      @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
    SupplierJwtDecoder decoder =
        new SupplierJwtDecoder(() -> JwtDecoders.fromIssuerLocation(issuer));
    return token -> {
      try {
        return decoder.decode(token);
      } catch (JwtDecoderInitializationException away) {
        throw new JwtException("The identity provider does not answer", away);
      }
    };
  }
}

package io.bulkvouchers.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An identity provider that signs whatever a test says. */
public final class Issuer {

  private final RSAKey key;
  private final HttpServer server;

  Issuer() {
    try {
      key = new RSAKeyGenerator(2048).keyID("test").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (JOSEException | IOException failed) {
      throw new AssertionError(failed);
    }
    serve(
        "/.well-known/openid-configuration",
        "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(address(), address()));
    serve("/keys", new JWKSet(key.toPublicJWK()).toString());
    server.start();
  }

  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public String organizer() {
    return token("organizer", "organizer", List.of("pytest-2027", "django-2027"), List.of());
  }

  public String buyer() {
    return token("buyer", "buyer", List.of(), List.of("pytest-2027/acme-corp"));
  }

  public String otherBuyer() {
    return token("other-buyer", "buyer", List.of(), List.of("pytest-2027/globex"));
  }

  public String finance() {
    return token("finance", "finance", List.of("pytest-2027", "django-2027"), List.of());
  }

  public String foreignOrganizer() {
    return token("foreign-organizer", "organizer", List.of("other-2027"), List.of());
  }

  public String token(String user, String role, List<String> conferences, List<String> sponsors) {
    return token(user, role, conferences, sponsors, Duration.ofHours(1));
  }

  public String token(
      String user, String role, List<String> conferences, List<String> sponsors, Duration life) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(address())
            .subject(user)
            .claim("roles", List.of(role))
            .claim("conferences", conferences)
            .claim("sponsors", sponsors)
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plus(life)))
            .build();
    try {
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException failed) {
      throw new AssertionError(failed);
    }
  }

  private void serve(String path, String json) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = json.getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          try (exchange) {
            exchange.getResponseBody().write(body);
          } catch (IOException gone) {
            throw new UncheckedIOException(gone);
          }
        });
  }
}

package io.bulkvouchers.command.support;

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
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** A tiny identity provider: discovery, one key, and tokens for whoever a test needs. */
public final class TestIdentity {

  private static final RSAKey KEY = key();
  private static final HttpServer SERVER = serve();

  private TestIdentity() {}

  /** What the service is told to trust. */
  public static String issuer() {
    return "http://localhost:" + SERVER.getAddress().getPort();
  }

  /** A token of a person with one role. */
  public static String token(
      String subject, String role, List<String> conferences, List<String> sponsors) {
    return signed(
        KEY,
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject(subject)
            .claim("roles", List.of(role))
            .claim("conferences", conferences)
            .claim("sponsors", sponsors)
            .expirationTime(Date.from(Instant.now().plusSeconds(600)))
            .build());
  }

  /** A token of a person with one role in no conference, and with scopes that are for machines. */
  public static String scoped(String subject, String role, String scopes) {
    return signed(
        KEY,
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject(subject)
            .claim("roles", List.of(role))
            .claim("scope", scopes)
            .expirationTime(Date.from(Instant.now().plusSeconds(600)))
            .build());
  }

  /** A token of a machine with these scopes. */
  public static String machine(String client, String scopes) {
    return signed(
        KEY,
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject(client)
            .claim("scope", scopes)
            .expirationTime(Date.from(Instant.now().plusSeconds(600)))
            .build());
  }

  /** A token whose time is over. */
  public static String expired(String subject) {
    return signed(
        KEY,
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject(subject)
            .expirationTime(Date.from(Instant.now().minusSeconds(600)))
            .build());
  }

  /** A token that says it is ours, signed by somebody else. */
  public static String forged(String subject) {
    return signed(
        key(),
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject(subject)
            .claim("roles", List.of("organizer"))
            .expirationTime(Date.from(Instant.now().plusSeconds(600)))
            .build());
  }

  private static String signed(RSAKey key, JWTClaimsSet claims) {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static HttpServer serve() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      String issuer = "http://localhost:" + server.getAddress().getPort();
      answer(
          server,
          "/.well-known/openid-configuration",
          """
          {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"]}
          """
              .formatted(issuer));
      answer(server, "/keys", new JWKSet(KEY.toPublicJWK()).toString());
      server.start();
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void answer(HttpServer server, String path, String json) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = json.getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}

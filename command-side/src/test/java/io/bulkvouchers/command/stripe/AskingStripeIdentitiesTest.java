package io.bulkvouchers.command.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.secrets.StripeIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What Stripe answers to a key that may ask, may not ask, or is none; the sandbox knows no rights.
 */
class AskingStripeIdentitiesTest {

  private static final StripeAccount KEY =
      StripeAccount.of("rk_test_abcdef", List.of("whsec_a1b2"));

  private final HttpServer office = office();
  private int status = 200;
  private String body = "{\"id\": \"acct_1\", \"object\": \"account\"}";

  @AfterEach
  void close() {
    office.stop(0);
  }

  @Test
  void aKeyThatMayAskNamesItsAccount() {
    assertThat(ask()).isEqualTo(new StripeIdentity.Known("acct_1"));
  }

  @Test
  void aRestrictedKeyWithoutThePermissionIsGoodAndSaysNothing() {
    answer(403, "The provided key does not have the required permissions for this endpoint.");
    assertThat(ask()).isEqualTo(new StripeIdentity.Hidden());
  }

  @Test
  void aKeyThatIsNoneIsRefused() {
    answer(401, "Invalid API Key provided.");
    assertThat(ask()).isEqualTo(new StripeIdentity.Refused());
  }

  @Test
  void anOutageSaysNothingAboutTheKey() {
    answer(500, "Sorry!");
    assertThat(ask()).isEqualTo(new StripeIdentity.Unknown());
    office.stop(0);
    assertThat(ask()).isEqualTo(new StripeIdentity.Unknown());
  }

  private void answer(int code, String message) {
    status = code;
    body =
        """
        {"error": {"type": "invalid_request_error", "message": "%s"}}
        """
            .formatted(message);
  }

  private StripeIdentity ask() {
    URI base = URI.create("http://localhost:" + office.getAddress().getPort());
    StripeProperties properties =
        new StripeProperties(base, Duration.ofSeconds(2), Duration.ofSeconds(2), 0, 8, 80, 20);
    return new AskingStripeIdentities(new StripeClients(new KnownAccounts(), properties)).of(KEY);
  }

  private HttpServer office() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/v1/account",
          exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}

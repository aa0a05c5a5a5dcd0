package io.bulkvouchers.command.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.events.ConferenceId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StripeListsTest {

  private static final ConferenceId HERE = new ConferenceId("devcon-2027");
  private static final String SESSION =
      """
      {"id": "%s", "object": "checkout.session", "livemode": false, "status": "%s",
       "payment_status": "unpaid", "created": 1, "expires_at": 2}""";

  private final HttpServer office = office();

  @AfterEach
  void close() {
    office.stop(0);
  }

  @Test
  void anObjectInAWordOfTomorrowSpoilsNoneOfTheOthers() {
    List<Supplier<StripeSession>> sessions =
        ((Answer.Given<List<Supplier<StripeSession>>>)
                lists().sessions(HERE, StripeSession.Status.OPEN, Instant.EPOCH))
            .value();

    assertThat(sessions).hasSize(2);
    assertThatThrownBy(sessions.getFirst()::get).isInstanceOf(UnknownWord.class);
    assertThat(sessions.getLast().get().id()).isEqualTo("cs_2");
  }

  private StripeLists lists() {
    URI base = URI.create("http://localhost:" + office.getAddress().getPort());
    StripeProperties properties =
        new StripeProperties(base, Duration.ofSeconds(2), Duration.ofSeconds(2), 0, 8, 80, 20);
    KnownAccounts accounts = new KnownAccounts();
    accounts.put(HERE, StripeAccount.of("sk_test_abcdef", List.of("whsec_a1b2")));
    return new StripeLists(new StripeClients(accounts, properties));
  }

  private static HttpServer office() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      byte[] body =
          """
          {"object": "list", "url": "/v1/checkout/sessions", "has_more": false, "data": [%s, %s]}
          """
              .formatted(
                  SESSION.formatted("cs_1", "on_the_moon"), SESSION.formatted("cs_2", "open"))
              .getBytes(UTF_8);
      server.createContext(
          "/v1/checkout/sessions",
          exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}

package io.bulkvouchers.command.webhook;

import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.ConferenceId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The endpoint of one conference, which takes what is sent to it byte by byte. */
@CommandSideTest
@TestPropertySource(
    properties = {"server.tomcat.connection-timeout=1s", "bulk-vouchers.body.time=2s"})
abstract class RawWebhookTest {

  private static final String SECRET = "whsec_theOneInUse";
  static final String EVENT = Delivery.event("evt_1", "price.created", "price_1");

  @LocalServerPort int port;
  @Autowired StripeAccounts accounts;
  @Autowired JdbcClient jdbc;

  final String conference = "hooked-" + UUID.randomUUID().toString().substring(24);

  @BeforeEach
  void connect() {
    accounts.put(
        new ConferenceId(conference), StripeAccount.of(TestStripe.freshKey(), List.of(SECRET)));
  }

  final String head(String... headers) {
    return """
    POST /webhooks/stripe/%s HTTP/1.1
    Host: localhost
    Content-Type: application/json
    Stripe-Signature: %s
    %s

    """
        .formatted(
            conference,
            new Delivery(port, conference, SECRET).signature(EVENT, 0),
            String.join("\n", headers))
        .replace("\n", "\r\n");
  }

  static String chunk(String text) {
    return Integer.toHexString(text.length()).toLowerCase(Locale.ROOT) + "\r\n" + text + "\r\n";
  }

  final long stored() {
    return jdbc.sql("select count(*) from webhook_inbox where conference_id = ?")
        .param(conference)
        .query(Long.class)
        .single();
  }
}

package io.bulkvouchers.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.events.ConferenceId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommandSideTest
class WebhookTest {

  private static final String SECRET = "whsec_theOneInUse";
  private static final String ROLLED = "whsec_theOneBefore";

  @LocalServerPort int port;
  @Autowired StripeAccounts accounts;
  @Autowired JdbcClient jdbc;

  final String conference = "hooked-" + UUID.randomUUID().toString().substring(0, 8);
  Delivery stripe;

  @BeforeEach
  void connect() {
    accounts.put(
        new ConferenceId(conference),
        StripeAccount.of(
            "sk_test_" + UUID.randomUUID().toString().replace("-", ""), List.of(SECRET, ROLLED)));
    stripe = new Delivery(port, conference, SECRET);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -299, 299})
  void S30_signedAboutNowIsTakenIn(long seconds) {
    String event = Delivery.event("price.created", "price_1");
    assertThat(stripe.send(event, stripe.signature(event, seconds)).statusCode()).isEqualTo(204);
    assertThat(stored()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {-302, -86_400, 302, 86_400})
  void S30_signedAtAnotherTimeIsRefusedAndNothingIsStored(long seconds) {
    String event = Delivery.event("price.created", "price_1");
    refused(event, stripe.signature(event, seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "t=,v1=",
        "t=99999999999999999999,v1=00",
        "t=1,v1=" + "0000000000000000000000000000000000000000000000000000000000000000",
        "v1=00",
        "t",
        "=",
      })
  void S30_aBadHeaderIsRefusedAndNothingIsStored(String header) {
    refused(Delivery.event("price.created", "price_1"), header);
  }

  @Test
  void S30_anotherSecretAndAnotherBodyAreRefused() {
    String event = Delivery.event("price.created", "price_1");
    refused(event, new Delivery(port, conference, "whsec_foreign").signature(event, 0));
    refused(event + " ", stripe.signature(event, 0));
  }

  @Test
  void whileASecretIsRolledBothAreGood() {
    Delivery before = new Delivery(port, conference, ROLLED);
    assertThat(before.send(Delivery.event("price.created", "price_1")).statusCode()).isEqualTo(204);
  }

  @Test
  void anUnknownConferenceHasNoEndpoint() {
    String event = Delivery.event("price.created", "price_1");
    var answer = new Delivery(port, "nobody-2027", SECRET).send(event);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("unknown_conference");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "[]",
        "{\"object\": \"event\"}",
        "{\"object\": \"v2.core.event\", \"id\": \"e\", \"type\": \"t\"}",
        "{\"object\": \"event\", \"id\": 5, \"type\": {}, \"data\": null}",
        "{\"object\":\"event\",\"id\":\"e\",\"type\":\"t\",\"data\":{\"object\":{\"id\":\"o\"}}}\0",
      })
  void whatIsSignedButNoEventIsRefused(String body) {
    var answer = stripe.send(body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("malformed_event");
    assertThat(stored()).isZero();
  }

  /** As JSON writes them; none of them can be stored. */
  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\ud800", "evt 1", "evt_\\n", ""})
  void aNameThatNoEventHasIsRefused(String name) {
    assertThat(stripe.send(Delivery.event(name, "t", "o")).statusCode()).isEqualTo(400);
    assertThat(stripe.send(Delivery.event("e", name, "o")).statusCode()).isEqualTo(400);
    assertThat(stripe.send(Delivery.event("e", "t", name)).statusCode()).isEqualTo(400);
    assertThat(stored()).isZero();
  }

  @Test
  void whatIsSignedButNestedWithoutEndIsRefused() {
    assertThat(stripe.send("[".repeat(200_000)).statusCode()).isEqualTo(400);
    assertThat(stripe.send("{\"object\": " + "9".repeat(200_000) + "}").statusCode())
        .isEqualTo(400);
    assertThat(stored()).isZero();
  }

  @Test
  void aBodyMayHave256KibibytesAndNoMore() {
    String event = Delivery.event("price.created", "price_1");
    String largest = event + " ".repeat(256 * 1024 - event.length());
    assertThat(stripe.send(largest).statusCode()).isEqualTo(204);
    assertThat(stripe.send(largest + " ").statusCode()).isEqualTo(413);
  }

  @Test
  void S27_theSameEventFiveTimesAtOnceIsStoredOnceAndAlwaysAnswered() {
    String event = Delivery.event("price.created", "price_1");
    assertThat(IntStream.range(0, 5).parallel().map(n -> stripe.send(event).statusCode()))
        .containsOnly(204);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void whatNobodyNeedsIsKeptWithItsOutcome() {
    stripe.send(Delivery.event("price.created", "price_1"));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(states()).containsExactly("processed not_needed"));
  }

  @Test
  void whatStripeDoesNotAnswerForIsTriedAgainAndNotLost() {
    stripe.send(Delivery.event("checkout.session.completed", "cs_test_nobody"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(states()).singleElement().asString().startsWith("waiting stripe_"));
  }

  private void refused(String body, String signature) {
    var answer = stripe.send(body, signature);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("bad_signature").doesNotContain(SECRET);
    assertThat(stored()).isZero();
  }

  private long stored() {
    return jdbc.sql("select count(*) from webhook_inbox where conference_id = ?")
        .param(conference)
        .query(Long.class)
        .single();
  }

  private List<String> states() {
    return jdbc.sql(
            """
            select state || ' ' || coalesce(outcome, '') from webhook_inbox
            where conference_id = ?
            """)
        .param(conference)
        .query(String.class)
        .list();
  }
}

package io.bulkvouchers.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.ConferenceId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Events about what Stripe never shows: a few tries, then a person, and the others go on. */
@CommandSideTest
class ParkingTest {

  private static final String SECRET = "whsec_parking";
  private static final int TRIES = 3;
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final TestStripe STRIPE = new TestStripe();

  @LocalServerPort int port;
  @Autowired StripeAccounts accounts;
  @Autowired InboxHealth health;
  @Autowired EventIntake intake;
  @Autowired JdbcClient jdbc;

  final String conference = "parked-" + UUID.randomUUID().toString().substring(0, 8);
  Delivery stripe;

  @DynamicPropertySource
  static void impatient(DynamicPropertyRegistry properties) {
    properties.add("bulk-vouchers.stripe.api-base", STRIPE::apiBase);
    properties.add("bulk-vouchers.webhook.tries", () -> TRIES);
    properties.add("bulk-vouchers.webhook.first-pause", () -> "20ms");
    properties.add("bulk-vouchers.webhook.poll", () -> "20ms");
  }

  @AfterAll
  static void stop() {
    STRIPE.close();
  }

  @BeforeEach
  void connect() {
    jdbc.sql("delete from webhook_inbox").update();
    accounts.put(
        new ConferenceId(conference), StripeAccount.of(TestStripe.freshKey(), List.of(SECRET)));
    stripe = new Delivery(port, conference, SECRET);
  }

  @Test
  void anObjectThatStripeNeverShowsIsParkedAndShownInHealth() {
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);

    send(unseen("cs_test_nobody"));

    awaitParked(1);
    assertThat(rows())
        .containsExactly("parked %d stripe_refused_resource_missing".formatted(TRIES));
    assertThat(health.health().getStatus()).isEqualTo(new Status("ATTENTION"));
    assertThat(health.health().getDetails()).containsEntry("parked", 1L);
  }

  @Test
  void moreOfThemThanThereAreWorkersHoldNothingUp() {
    int many = 20;
    IntStream.range(0, many).forEach(n -> send(unseen("cs_test_nobody_" + n)));
    send(Delivery.event("evt_behind", "price.created", "price_1"));

    awaitParked(many);
    await().atMost(SOON).until(() -> states("processed") == 1);
    assertThat(tries()).as("nobody tries what is parked").isEqualTo(many * TRIES + 1);
  }

  @Test
  void toldAgainAParkedEventGetsAnotherChance() {
    String event = unseen("cs_test_nobody");
    send(event);
    awaitParked(1);
    jdbc.sql("update webhook_inbox set outcome = 'before'").update();

    send(event);

    await().atMost(SOON).until(() -> !rows().getFirst().endsWith("before"));
    awaitParked(1);
    assertThat(rows())
        .containsExactly("parked %d stripe_refused_resource_missing".formatted(TRIES));
  }

  @Test
  void whatWasParkedIsNotToldAndASweepRevivesIt() {
    ConferenceId here = new ConferenceId(conference);
    String type = "checkout.session.completed";
    send(Delivery.event("evt_parked", type, "cs_test_nobody"));
    assertThat(intake.has(here, type, "cs_test_nobody")).isTrue();
    awaitParked(1);

    assertThat(intake.has(here, type, "cs_test_nobody")).isFalse();
    assertThat(intake.take(here, "evt_parked", type, "cs_test_nobody")).isTrue();

    assertThat(states("parked")).isZero();
    assertThat(states("waiting")).isEqualTo(1);
    assertThat(intake.take(here, "evt_parked", type, "cs_test_nobody")).isFalse();
  }

  private static String unseen(String session) {
    return Delivery.event("checkout.session.completed", session);
  }

  private void send(String event) {
    assertThat(stripe.send(event).statusCode()).isEqualTo(204);
  }

  private void awaitParked(int count) {
    await().atMost(SOON).until(() -> states("parked") == count);
  }

  private long states(String state) {
    return jdbc.sql("select count(*) from webhook_inbox where state = ?")
        .param(state)
        .query(Long.class)
        .single();
  }

  private long tries() {
    return jdbc.sql("select sum(tries) from webhook_inbox").query(Long.class).single();
  }

  private List<String> rows() {
    return jdbc.sql("select concat_ws(' ', state, tries, outcome) from webhook_inbox")
        .query(String.class)
        .list();
  }
}

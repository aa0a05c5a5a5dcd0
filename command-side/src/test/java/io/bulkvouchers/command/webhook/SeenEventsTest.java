package io.bulkvouchers.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.support.TestDatabase;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.sandbox.client.FaultOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as seen: only what was processed, and never the same thing twice. */
class SeenEventsTest extends EventsScene {

  private static final String COMPLETED = "checkout.session.completed";

  final String key = TestStripe.freshKey();
  ConferenceId conference;

  @BeforeEach
  void openConference() {
    conference = conference(key);
  }

  @ParameterizedTest
  @CsvSource({"500", "429", "reset"})
  void whatFailedIsProcessedAgainUntilItIsSeen(String kind) {
    PurchaseId id = processing(conference);
    STRIPE.deliveries("drop");
    pay(id, GOOD_CARD);
    STRIPE.fault(FaultOrder.before("GET", "/v1/checkout/sessions/{id}", kind).times(3));

    String event = hint(conference, COMPLETED, session(id));

    awaitStatus(id, Status.FULFILLED);
    awaitEvent(conference, "event_id", event, "processed told_" + id);
    assertThat(tries(event)).isEqualTo(4);
  }

  @Test
  void S31_whileTheDatabaseIsDownAnEventIsNotTakenAndLaterItIsProcessed() throws SQLException {
    Delivery stripe = new Delivery(port, conference.value(), SECRET);
    String event = Delivery.event("evt_31", "price.created", "price_1");
    String database = jdbc.sql("select current_database()").query(String.class).single();
    DataSource neighbor = TestDatabase.empty().dataSource();

    execute(neighbor, "alter database %s with allow_connections false".formatted(database));
    try {
      execute(
          neighbor,
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
              .formatted(database));
      assertThat(stripe.send(event).statusCode()).isEqualTo(503);
    } finally {
      execute(neighbor, "alter database %s with allow_connections true".formatted(database));
    }

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> stripe.send(event).statusCode(), Predicate.isEqual(204));
    awaitEvent(conference, "event_id", "evt_31", "processed not_needed");
  }

  @Test
  void twoEventsOfOneOccurrenceAreOneChange() {
    PurchaseId id = processing(conference);
    STRIPE.deliveries("drop");
    pay(id, GOOD_CARD);
    String first = hint(conference, COMPLETED, session(id));
    long version = awaitStatus(id, Status.FULFILLED).version();

    String second = hint(conference, COMPLETED, session(id));

    awaitEvent(conference, "event_id", second, "processed told_" + id);
    assertThat(second).isNotEqualTo(first);
    assertThat(find(id).version()).isEqualTo(version);
  }

  @Test
  void theSameEventIdWithAnotherBodyChangesNothing() {
    PurchaseId id = processing(conference);
    STRIPE.expire(session(id));
    awaitStatus(id, Status.FAILED);
    long version = find(id).version();
    Delivery stripe = new Delivery(port, conference.value(), SECRET);
    stripe.send(Delivery.event("evt_same", "price.created", "price_1"));
    awaitEvent(conference, "event_id", "evt_same", "processed not_needed");

    var answer = stripe.send(Delivery.event("evt_same", COMPLETED, session(id)));

    assertThat(answer.statusCode()).isEqualTo(204);
    awaitEvent(conference, "object_id", "price_1", "processed not_needed");
    assertThat(tries("evt_same")).isEqualTo(1);
    assertThat(find(id).version()).isEqualTo(version);
  }

  @Test
  void whileSecretsAreRolledSeveralAreGoodAndADroppedOneIsRefused() {
    String next = "whsec_theNextOne";
    String last = "whsec_theOneAfterThat";
    String event = Delivery.event("price.created", "price_1");
    roll(SECRET, next, last);
    for (String secret : List.of(SECRET, next, last)) {
      assertThat(sent(event, secret)).isEqualTo(204);
    }
    roll(next, last);
    assertThat(sent(event, SECRET)).isEqualTo(400);
    assertThat(sent(event, next)).isEqualTo(204);
  }

  private static void execute(DataSource database, String statement) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement plain = connection.createStatement()) {
      plain.execute(statement);
    }
  }

  private void roll(String... secrets) {
    accounts.put(conference, StripeAccount.of(key, List.of(secrets)));
  }

  private int sent(String event, String secret) {
    return new Delivery(port, conference.value(), secret).send(event).statusCode();
  }

  private int tries(String event) {
    return jdbc.sql("select tries from webhook_inbox where conference_id = ? and event_id = ?")
        .params(conference.value(), event)
        .query(Integer.class)
        .single();
  }
}

package io.bulkvouchers.command.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.command.support.TestDatabase;
import io.bulkvouchers.command.support.TestKeySets;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.UserId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Budgets on PostgreSQL, with a clock that stands until it is moved. */
class GuardTest {

  private static final GuessSettings SETTINGS =
      new GuessSettings(3, 5, 8, 12, 20, 6, 100, Duration.ofMillis(1));
  private static final ConferenceId CONFERENCE = new ConferenceId("pytest-2027");

  private final TestDatabase database = TestDatabase.migrated();
  private Instant now = Instant.parse("2027-01-01T00:00:00Z");
  private final Guard guard = node();

  @Test
  void aBudgetFillsAgainWithTime() {
    miss(guard, at("192.0.2.1"), 3);
    guard.admit(at("192.0.2.1"));
    now = now.plusSeconds(21);
    guard.admit(at("192.0.2.1"));
    guard.count(at("192.0.2.1"), Miss.NOT_USABLE);
    now = now.plusSeconds(120);
    guard.count(at("192.0.2.1"), Miss.NOT_USABLE);
    assertThatExceptionOfType(TooManyMisses.class)
        .as("five in an hour, however slowly")
        .isThrownBy(() -> miss(guard, at("192.0.2.1"), 1))
        .satisfies(spent -> assertThat(spent.seconds()).isGreaterThan(60));
  }

  @Test
  void whatWasSentAtOnceBeyondTheBudgetIsOwedAndPaidBackFirst() {
    miss(guard, at("192.0.2.1"), 3);
    for (int i = 0; i < 30; i++) {
      assertSpent(guard, at("192.0.2.1"));
    }
    now = now.plus(Duration.ofMinutes(10));
    assertThatExceptionOfType(TooManyMisses.class)
        .isThrownBy(() -> guard.admit(at("192.0.2.1")))
        .satisfies(spent -> assertThat(spent.seconds()).isGreaterThan(600));
  }

  @Test
  void manyClientsSpendTheBudgetOfTheConferenceAndWhoHasNotMissedHasOneTry() {
    for (int i = 1; i <= 12; i++) {
      miss(guard, of(CONFERENCE, "client-" + i), 1);
    }
    assertSpent(guard, of(CONFERENCE, "client-1"));
    guard.admit(of(CONFERENCE, "honest"));
    assertSpent(guard, of(CONFERENCE, "honest"));
    guard.admit(of(new ConferenceId("elsewhere"), "client-1"));
  }

  @Test
  void allConferencesSpendOneBudgetTogether() {
    for (int i = 1; i <= 20; i++) {
      miss(guard, of(new ConferenceId("conference-" + i), "client"), 1);
    }
    assertSpent(guard, of(new ConferenceId("conference-1"), "client"));
    guard.admit(of(new ConferenceId("conference-21"), "client"));
  }

  @Test
  void allNodesSpendFromOneBudget() {
    Guard other = node();
    miss(guard, at("192.0.2.1"), 3);
    other.admit(at("192.0.2.1"));
    assertSpent(other, at("192.0.2.1"));
  }

  @Test
  void manyAddressesOfOneClientSpendTheBudgetOfTheClient() {
    for (int i = 1; i <= 8; i++) {
      miss(guard, at("192.0.2." + i), 1);
    }
    assertSpent(guard, at("192.0.2.9"));
    assertThatExceptionOfType(TooManyMisses.class).isThrownBy(() -> guard.admit(at("192.0.2.10")));
  }

  @Test
  void nobodySpendsTheBudgetOfAnotherClientsCustomer() {
    miss(guard, at("192.0.2.1"), 3);
    assertSpent(guard, at("192.0.2.1"));
    guard.admit(new Visitor(CONFERENCE, new UserId("other"), CustomerAddress.of("192.0.2.1")));
  }

  @Test
  void mistypedCodesSpendTheirOwn() {
    for (int i = 0; i < 6; i++) {
      guard.count(at("192.0.2.1"), Miss.MISTYPED);
    }
    miss(guard, at("192.0.2.1"), 3);
  }

  @Test
  void budgetsThatAreFullAgainAreForgotten() {
    miss(guard, at("192.0.2.1"), 1);
    budgets().forgetFull();
    assertThat(rows()).as("address, client, conference, all").isEqualTo(4);
    JdbcClient.create(database.dataSource())
        .sql("update guess_budget set expires_at = expires_at - 3600000")
        .update();
    budgets().forgetFull();
    assertThat(rows()).isZero();
  }

  private void assertSpent(Guard node, Visitor visitor) {
    assertThatExceptionOfType(TooManyMisses.class).isThrownBy(() -> miss(node, visitor, 1));
    assertThatExceptionOfType(TooManyMisses.class).isThrownBy(() -> node.admit(visitor));
  }

  private static void miss(Guard node, Visitor visitor, int times) {
    for (int i = 0; i < times; i++) {
      node.count(visitor, Miss.NOT_USABLE);
    }
  }

  private static Visitor at(String address) {
    return new Visitor(CONFERENCE, new UserId("registration"), CustomerAddress.of(address));
  }

  private static Visitor of(ConferenceId conference, String client) {
    return new Visitor(conference, new UserId(client), CustomerAddress.of("192.0.2.1"));
  }

  private long rows() {
    return JdbcClient.create(database.dataSource())
        .sql("select count(*) from guess_budget")
        .query(Long.class)
        .single();
  }

  private Budgets budgets() {
    return new Budgets(database.dataSource(), CodeKeys.read(TestKeySets.CODES), clock());
  }

  private Guard node() {
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    MissRates rates = new MissRates(new SimpleMeterRegistry(), jdbc, clock(), SETTINGS);
    return new Guard(budgets(), rates, SETTINGS, clock());
  }

  private Clock clock() {
    InstantSource moving = () -> now;
    return moving.withZone(ZoneOffset.UTC);
  }
}

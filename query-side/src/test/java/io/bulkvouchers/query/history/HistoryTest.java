package io.bulkvouchers.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.events.wire.EventEnvelope;
import io.bulkvouchers.events.wire.EventType;
import io.bulkvouchers.events.wire.Golden;
import io.bulkvouchers.events.wire.Origin;
import io.bulkvouchers.events.wire.Samples;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.House;
import io.bulkvouchers.query.feed.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class HistoryTest {

  private static final Instant TIME = Instant.parse("2027-01-15T12:00:00.123456789Z");

  private final JdbcClient sql = JdbcClient.create(migrated());
  private final History history = new History(sql);
  private final Facts purchase = Facts.ofAcme();
  private final Fact created = fact(1, 1, purchase.created(), UUID.randomUUID());
  private final Fact paid = fact(2, 2, purchase.paid(), UUID.randomUUID());

  @Test
  void anEventIsKeptByteForByte() {
    String body = created.body().replace("{\"", "{ \"addedLater\" : [1.50, \"\\u0000ü\"],\n\"");
    history.apply(List.of(new Fact(1, created.envelope(), body)));

    assertThat(text("select body from history")).isEqualTo(body);
    assertThat(text("select exact_time from history")).isEqualTo(TIME.toString());
  }

  @Test
  void whatAPurchaseIsAboutIsKnownOfEachOfItsEvents() {
    history.apply(List.of(created));
    history.apply(List.of(paid));

    assertThat(
            text(
                "select conference_id || sponsor_id || amount || currency from history"
                    + " where version = 2"))
        .isEqualTo("pytest-2027acme-corp89500USD");
  }

  @Test
  void everyEventOfTheContractFinds() {
    for (EventType type : Golden.types()) {
      Record sample =
          Samples.all().stream().filter(type.eventClass()::isInstance).findFirst().orElseThrow();
      assertThat(Amounts.of(sample)).isNotNull();
    }
  }

  @Test
  void anEventThatComesAgainIsKeptOnce() {
    history.apply(List.of(created, paid));
    history.apply(List.of(moved(created, 3), moved(paid, 4), fact(5, 3, purchase.fulfilled())));

    assertThat(sql.sql("select position from history order by 1").query(Long.class).list())
        .containsExactly(1L, 2L, 5L);
  }

  @Test
  void anEventThatComesAgainAsAnotherOneStopsTheFeed() {
    history.apply(List.of(created, paid));

    assertRewritten(new Fact(3, paid.envelope(), paid.body().replace("89500", "89501")));
    assertRewritten(fact(3, 2, purchase.paid(), UUID.randomUUID()));
    assertRewritten(fact(3, 3, purchase.fulfilled(), created.envelope().id()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update history set actor = 'nobody'",
        "delete from history where position = 2",
        "truncate history"
      })
  void nothingIsChangedOrTakenAway(String attempt) {
    history.apply(List.of(created, paid));

    assertThatThrownBy(() -> sql.sql(attempt).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("history is added to and never changed");
    assertThat(sql.sql("select count(*) from history").query(Long.class).single()).isEqualTo(2);
  }

  private void assertRewritten(Fact fact) {
    assertThatThrownBy(() -> history.apply(List.of(fact)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("History was rewritten: " + fact.streamId());
  }

  private String text(String query) {
    return sql.sql(query).query(String.class).single();
  }

  private static Fact moved(Fact fact, long position) {
    return new Fact(position, fact.envelope(), fact.body());
  }

  private Fact fact(long position, long version, Record event) {
    return fact(position, version, event, UUID.randomUUID());
  }

  private Fact fact(long position, long version, Record event, UUID id) {
    return new Fact(
        position,
        new EventEnvelope(
            id,
            EventType.of(event.getClass()),
            purchase.id().value(),
            version,
            version,
            TIME,
            new Origin(Optional.of("stripe"), Optional.of("evt_1"), Optional.empty()),
            event));
  }

  private static DataSource migrated() {
    House house = House.shared();
    DataSource database = house.dataSource(house.newDatabase());
    Flyway.configure().dataSource(database).load().migrate();
    return database;
  }
}

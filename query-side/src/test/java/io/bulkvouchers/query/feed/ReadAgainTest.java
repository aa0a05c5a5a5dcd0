package io.bulkvouchers.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.query.Broker;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.House;
import io.bulkvouchers.query.Relay;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Views whose rows have an old form are not read: all facts are. */
class ReadAgainTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final House house = House.shared();
  private final String database = house.newDatabase();
  private final Broker broker = new Broker();
  private final Relay relay = new Relay(broker);
  private final Facts purchase = Facts.ofAcme();
  private final JdbcClient sql = JdbcClient.create(house.dataSource(database));

  @AfterEach
  void stop() {
    relay.close();
    broker.stop();
  }

  @Test
  void whatAnOlderBuildMadeOfTheFactsIsMadeAnewAndWhatPeopleSawIsKept() {
    relay.send(purchase.created(), purchase.paid(), purchase.fulfilled());
    olderBuildStoodAt(3);

    try (ConfigurableApplicationContext querySide = house.start(database, broker)) {
      Visibility visibility = querySide.getBean(Visibility.class);
      await().atMost(SOON).until(() -> visibility.await(purchase.id().value(), 3) >= 3);

      assertThat(texts("select state ->> 'stage' from bulk_purchase")).containsExactly("FULFILLED");
      assertThat(texts("select state -> 'holdings' ->> 'voided' from voucher_set"))
          .containsExactly("");
      assertThat(texts("select user_id from code_reveal")).containsExactly("buyer");
      assertThat(querySide.getBean(Positions.class).head()).isEqualTo(6);
    }
  }

  private void olderBuildStoodAt(int version) {
    Flyway.configure().dataSource(house.dataSource(database)).target("6").load().migrate();
    String id = purchase.id().value();
    sql.sql(
            """
            insert into bulk_purchase
              (id, conference_id, status, created_at, version, position, state)
            values (:id, 'pytest-2027', 'fulfilled', now(), 3, 3, '{"status": "fulfilled"}')
            """)
        .param("id", id)
        .update();
    sql.sql("insert into voucher_set values (:id, '{\"holdings\": {}}')").param("id", id).update();
    sql.sql("insert into purchase_owner values (:id, 'pytest-2027')").param("id", id).update();
    sql.sql("insert into stream_version values (:id, :version)")
        .param("id", id)
        .param("version", version)
        .update();
    sql.sql("update feed_head set position = 3").update();
    sql.sql(
            """
            insert into code_reveal (purchase_id, user_id, serials, request_id, revealed_at)
            values (:id, 'buyer', '1-10', 'request-1', now())
            """)
        .param("id", id)
        .update();
  }

  private List<String> texts(String query) {
    return sql.sql(query).query(String.class).list();
  }
}

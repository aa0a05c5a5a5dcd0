package io.bulkvouchers.query.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.query.Broker;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.House;
import io.bulkvouchers.query.Relay;
import io.bulkvouchers.query.feed.Visibility;
import io.bulkvouchers.query.webhooks.EndpointChanges.Wish;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views are emptied and all facts are read again: nobody is told anything a second time. */
class NeverAgainTest {

  private static final Pattern EMPTIES = Pattern.compile("(?s)truncate\\s+table[^;]*;");
  private static final Map<String, String> SETTINGS =
      Map.of("bulk-vouchers.webhooks.reach", "anywhere", "bulk-vouchers.webhooks.poll", "50ms");

  private final House house = House.shared();
  private final String database = house.newDatabase();
  private final Broker broker = new Broker();
  private final Relay relay = new Relay(broker);
  private final Receiver receiver = new Receiver();
  private final Facts purchase = Facts.ofAcme();

  @AfterEach
  void stop() {
    relay.close();
    broker.stop();
    receiver.close();
  }

  @Test
  void whatIsReadAgainIsToldToNobodyNeitherOldEndpointsNorNewOnes() throws IOException {
    try (ConfigurableApplicationContext querySide = house.start(database, broker, SETTINGS)) {
      create(querySide, "/old");
      relay.send(purchase.created(), purchase.paid());
      await().atMost(Hooks.SOON).until(() -> receiver.at("/old").size() == 2);
      create(querySide, "/new");
    }
    JdbcClient sql = JdbcClient.create(house.dataSource(database));
    sql.sql(newestEmptying()).update();
    // As if the new endpoint had been there before: only what was heard can save it now.
    sql.sql("update webhook_endpoint set created_at = '2020-01-01'").update();
    sql.sql("delete from webhook_delivery").update();

    try (ConfigurableApplicationContext again = house.start(database, broker, SETTINGS)) {
      relay.send(purchase.fulfilled());
      Visibility visibility = again.getBean(Visibility.class);
      await().atMost(Hooks.SOON).until(() -> visibility.await(purchase.id().value(), 3) >= 3);
      await().atMost(Hooks.SOON).until(() -> receiver.at("/new").size() == 1);

      assertThat(sql.sql("select event_type from webhook_delivery").query(String.class).list())
          .containsExactly("purchase.fulfilled", "purchase.fulfilled");
    }
  }

  private void create(ConfigurableApplicationContext querySide, String path) {
    Wish wish =
        new Wish(
            URI.create(receiver.url(path)),
            List.of(
                WebhookEvent.PURCHASE_CREATED,
                WebhookEvent.PURCHASE_PAID,
                WebhookEvent.PURCHASE_FULFILLED));
    querySide.getBean(EndpointChanges.class).create("pytest-2027", wish, "organizer");
  }

  private static String newestEmptying() throws IOException {
    Path migration = Path.of("src/main/resources/db/migration/V34__history.sql");
    Matcher matcher = EMPTIES.matcher(Files.readString(migration));
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }
}

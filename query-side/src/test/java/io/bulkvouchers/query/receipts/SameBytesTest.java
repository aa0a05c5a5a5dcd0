package io.bulkvouchers.query.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.query.Broker;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.House;
import io.bulkvouchers.query.Relay;
import io.bulkvouchers.query.feed.Visibility;
import io.bulkvouchers.query.receipts.Receipts.Issued;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Receipts before and after the views were emptied and all facts were read again. */
class SameBytesTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Pattern EMPTIES = Pattern.compile("(?s)truncate\\s+table[^;]*;");

  private final House house = House.shared();
  private final String database = house.newDatabase();
  private final Broker broker = new Broker();
  private final Relay relay = new Relay(broker);
  private final List<Facts> purchases = List.of(Facts.ofAcme(), Facts.ofAcme(), Facts.ofAcme());

  @AfterEach
  void stop() {
    relay.close();
    broker.stop();
  }

  @Test
  void everyReceiptKeepsItsNumberAndItsBytes() throws IOException {
    relay.send(Till.registered("pytest-2027"), Till.billed("pytest-2027", "PyTest e.V.", 1900));
    purchases.forEach(purchase -> relay.send(purchase.created()));
    purchases.reversed().forEach(purchase -> relay.send(purchase.paid()));
    List<String> before;
    try (ConfigurableApplicationContext querySide = house.start(database, broker)) {
      before = papers(querySide, 2);
    }
    JdbcClient.create(house.dataSource(database)).sql(newestEmptying()).update();

    relay.send(purchases.getFirst().fulfilled());
    try (ConfigurableApplicationContext again = house.start(database, broker)) {
      Visibility visibility = again.getBean(Visibility.class);
      String first = purchases.getFirst().id().value();
      await().atMost(SOON).until(() -> visibility.await(first, 3) >= 3);
      assertThat(papers(again, 2)).isEqualTo(before);
    }
  }

  private List<String> papers(ConfigurableApplicationContext querySide, int version) {
    Visibility visibility = querySide.getBean(Visibility.class);
    Receipts receipts = querySide.getBean(Receipts.class);
    Settings settings = querySide.getBean(Settings.class);
    List<String> papers = new ArrayList<>();
    for (Facts purchase : purchases) {
      String id = purchase.id().value();
      await().atMost(SOON).until(() -> visibility.await(id, version) >= version);
      Issued issued = receipts.of(id).getFirst();
      byte[] paper =
          ReceiptPaper.write(
              ReceiptWords.named("en"),
              issued,
              settings.at("pytest-2027", issued.issue().time()),
              Optional.empty());
      papers.add(issued.number() + " " + HexFormat.of().formatHex(paper));
    }
    return papers;
  }

  private static String newestEmptying() throws IOException {
    Path migration = Path.of("src/main/resources/db/migration/V34__history.sql");
    Matcher matcher = EMPTIES.matcher(Files.readString(migration));
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }
}

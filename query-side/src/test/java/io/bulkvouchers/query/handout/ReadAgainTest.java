package io.bulkvouchers.query.handout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.House;
import io.bulkvouchers.query.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Views are emptied and made of the facts again; what people were handed is no view. */
class ReadAgainTest {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Pattern EMPTIES =
      Pattern.compile("(?s)\\b(truncate(?!\\s+on)|delete\\s+from|drop\\s+table)\\b[^;]*;");

  @Test
  void noMigrationEmptiesTheTablesOfHandOuts() throws IOException {
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      List<Path> all = files.toList();
      assertThat(all).isNotEmpty();
      for (Path file : all) {
        assertThat(EMPTIES.matcher(Files.readString(file).toLowerCase(Locale.ROOT)).results())
            .as(file.toString())
            .noneMatch(it -> it.group().contains("hand_out") || it.group().contains("cascade"));
      }
    }
  }

  @Test
  void whoHoldsWhatIsTheSameAfterTheViewsWereReadAgain() throws IOException {
    Facts purchase;
    String database;
    try (World world = new World()) {
      Counter counter = new Counter(world);
      purchase = counter.fulfilled();
      counter.assigns(purchase, "ada@example.org,Ada", "bob@example.org,Bob");
      JdbcClient.create(world.dataSource()).sql(lastEmptying()).update();
      database = world.database();
    }
    JdbcClient sql = JdbcClient.create(House.shared().dataSource(database));
    assertThat(sql.sql("select count(*) from bulk_purchase").query(Integer.class).single())
        .isZero();

    try (ConfigurableApplicationContext again = House.shared().start(database)) {
      HandedOut handedOut = again.getBean(HandedOut.class);
      assertThat(handedOut.count(purchase.id().value()).handedOut()).isEqualTo(2);
      assertThat(handedOut.count(purchase.id().value()).notSent()).isEqualTo(2);
    }
  }

  private static String lastEmptying() throws IOException {
    return EMPTIES
        .matcher(Files.readString(MIGRATIONS.resolve("V34__history.sql")))
        .results()
        .map(MatchResult::group)
        .filter(statement -> statement.startsWith("truncate table"))
        .findFirst()
        .orElseThrow();
  }
}

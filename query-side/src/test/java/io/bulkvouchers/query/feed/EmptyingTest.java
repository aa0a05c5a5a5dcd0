package io.bulkvouchers.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A migration that empties the views leaves none of them out: the next one copies the newest. */
class EmptyingTest {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");
  private static final Pattern EMPTIES = Pattern.compile("(?s)\\btruncate\\s+table\\s+([^;]+);");

  /** What no fact brings back, and what Flyway knows. */
  private static final Set<String> NOT_DERIVED =
      Set.of(
          "code_reveal",
          "erasure",
          "feed_head",
          "flyway_schema_history",
          "hand_out",
          "hand_out_letter",
          "hand_out_person",
          "hand_out_request",
          "hand_out_step",
          "hand_out_template",
          "history",
          "look",
          "rebuild",
          "receipt",
          "receipt_sale",
          "receipt_setting",
          "webhook_attempt",
          "webhook_delivery",
          "webhook_endpoint",
          "webhook_heard",
          "webhook_request");

  private final House house = House.shared();
  private final String database = house.newDatabase();

  @Test
  void theNewestEmptyingNamesEveryTableThatIsMadeOfFacts() throws IOException {
    Flyway.configure().dataSource(house.dataSource(database)).load().migrate();
    List<String> tables =
        JdbcClient.create(house.dataSource(database))
            .sql("select table_name from information_schema.tables where table_schema = 'public'")
            .query(String.class)
            .list();

    assertThat(tables).containsAll(NOT_DERIVED);
    assertThat(newestEmptying())
        .containsExactlyInAnyOrderElementsOf(
            tables.stream().filter(table -> !NOT_DERIVED.contains(table)).toList());
  }

  private static List<String> newestEmptying() throws IOException {
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      for (Path file :
          files.sorted(Comparator.comparing(EmptyingTest::version).reversed()).toList()) {
        Matcher emptied = EMPTIES.matcher(Files.readString(file));
        if (emptied.find()) {
          return List.of(emptied.group(1).strip().split("\\s*,\\s*"));
        }
      }
    }
    throw new AssertionError("No migration empties the views");
  }

  private static int version(Path file) {
    Matcher matcher = VERSION.matcher(file.getFileName().toString());
    assertThat(matcher.matches()).as(file.toString()).isTrue();
    return Integer.parseInt(matcher.group(1));
  }
}

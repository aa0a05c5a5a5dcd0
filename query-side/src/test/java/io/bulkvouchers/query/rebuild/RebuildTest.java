package io.bulkvouchers.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.query.House;
import io.bulkvouchers.query.RandomHistory;
import io.bulkvouchers.query.World;
import io.bulkvouchers.query.past.Folding;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class RebuildTest {

  private static final Duration SOON = Duration.ofSeconds(120);
  private static final String CONFERENCE = "conference-" + UUID.randomUUID();

  private static Store store;
  private static World world;
  private static JdbcClient sql;
  private static String operator;
  private static Desk desk;

  @BeforeAll
  static void open() {
    store = new Store(House.shared().broker());
    world = new World(store.settings());
    sql = JdbcClient.create(world.dataSource());
    operator = world.issuer().token("operator", "operator", List.of(CONFERENCE), List.of());
    desk = new Desk(world, operator);
    LongStream.range(0, 100)
        .mapToObj(seed -> RandomHistory.of(seed, CONFERENCE))
        .forEach(RebuildTest::tell);
  }

  @AfterAll
  static void close() {
    world.close();
    store.close();
  }

  @Test
  void liveIsWhatIsRebuiltFromHistoryFromTheTopicsAndFromTheStoreByteForByte() {
    JsonNode fromHistory = desk.finished("history", "rehearsal");
    JsonNode fromTopics = desk.finished("topics", "rehearsal");
    JsonNode fromStore = desk.finished("store", "rehearsal");

    for (JsonNode rebuild : List.of(fromHistory, fromTopics, fromStore)) {
      assertThat(rebuild.at("/outcome/differing").asLong()).as(rebuild.toString()).isZero();
      for (JsonNode table : rebuild.at("/outcome/tables")) {
        assertThat(table.get("rebuiltSha256")).isEqualTo(table.get("liveSha256"));
        assertThat(table.get("rebuilt")).isEqualTo(table.get("live"));
      }
      assertThat(rebuild.get("done").asLong()).isEqualTo(rebuild.get("total").asLong());
    }
    assertThat(fromTopics.at("/outcome/tables")).isEqualTo(fromHistory.at("/outcome/tables"));
    assertThat(fromStore.at("/outcome/tables")).isEqualTo(fromHistory.at("/outcome/tables"));
    assertThat(
            sql.sql("select count(*) from bulk_purchase where conference_id = :conference")
                .param("conference", CONFERENCE)
                .query(Long.class)
                .single())
        .isEqualTo(100);
  }

  @Test
  void rowsThatDifferAreNamedAndMendedByASwitch() {
    String id =
        sql.sql("select id from bulk_purchase where status = 'fulfilled' limit 1")
            .query(String.class)
            .single();
    List<String> indexes = indexes();
    sql.sql("update bulk_purchase set status = 'denied' where id = :id").param("id", id).update();
    sql.sql("delete from ledger_entry where id = :id || '-2'").param("id", id).update();

    JsonNode rehearsal = desk.finished("history", "rehearsal");
    assertThat(rehearsal.at("/outcome/differing").asLong()).isEqualTo(3);
    assertThat(rehearsal.at("/outcome/rows"))
        .extracting(row -> row.get("table").asString() + " " + row.get("side").asString())
        .containsExactly("bulk_purchase live", "bulk_purchase rebuilt", "ledger_entry rebuilt");
    assertThat(rehearsal.at("/outcome/rows/0/row").asString()).contains(id, "denied");

    desk.finished("history", "switch");
    assertThat(desk.finished("topics", "rehearsal").at("/outcome/differing").asLong()).isZero();
    assertThat(indexes()).isEqualTo(indexes);
    assertThat(
            sql.sql("select count(*) from pg_namespace where nspname = 'rebuild'")
                .query(Integer.class)
                .single())
        .isZero();
    tell(RandomHistory.of(1_000, "other-" + CONFERENCE));
  }

  @Test
  void onlyWhatIsMadeOfFactsIsMadeAnew() {
    Folding folding = world.part(Folding.class);
    assertThat(folding.tables(folding.views()))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            sql.sql(
                    """
                    select table_name from information_schema.tables
                    where table_schema = 'public' and table_name not in
                      ('history', 'look', 'erasure', 'rebuild', 'code_reveal',
                       'flyway_schema_history', 'feed_head', 'feed_offset', 'stream_version')
                      and table_name not like 'hand_out%' and table_name not like 'webhook%'
                      and table_name not like 'receipt%'
                    """)
                .query(String.class)
                .list());
  }

  @Test
  void othersMayNotAndWhatIsWrongIsSaid() {
    assertThat(desk.post(world.issuer().organizer(), "/rebuilds", Desk.order("history", "switch")))
        .isEqualTo(403);
    assertThat(world.get(world.issuer().finance(), "/rebuilds").statusCode()).isEqualTo(403);
    assertThat(desk.post(operator, "/rebuilds", Desk.order("history", "now"))).isIn(400, 422);
    assertThat(
            desk.post(
                operator,
                "/rebuilds",
                "{\"source\":\"history\",\"purpose\":\"switch\",\"views\":[\"mails\"]}"))
        .isEqualTo(422);
    assertThat(desk.post(operator, "/rebuilds", "{}")).isEqualTo(422);
    assertThat(desk.post(operator, "/rebuilds/999999/pause", "")).isEqualTo(404);
    JsonNode done = desk.finished("history", "rehearsal");
    assertThat(desk.post(operator, "/rebuilds/" + done.get("number").asLong() + "/pause", ""))
        .isEqualTo(409);
  }

  private static void tell(List<Record> events) {
    world.relay().send(events.toArray(Record[]::new));
    String id = ((BulkPurchaseEvent) events.getFirst()).purchaseId().value();
    await()
        .atMost(SOON)
        .until(
            () ->
                sql.sql("select coalesce(max(version), 0) from bulk_purchase where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                    == events.size());
  }

  private static List<String> indexes() {
    return sql.sql("select indexdef from pg_indexes where schemaname = 'public' order by indexdef")
        .query(String.class)
        .list();
  }
}

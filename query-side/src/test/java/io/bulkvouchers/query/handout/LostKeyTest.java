package io.bulkvouchers.query.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An address that opens with no key that we have: its own trouble, and nobody else's. */
class LostKeyTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static Post post;
  private static World world;
  private static Counter counter;

  @BeforeAll
  static void open() {
    post = new Post();
    world = post.world();
    counter = post.counter();
  }

  @AfterAll
  static void close() {
    post.close();
  }

  @Test
  void aLetterWhoseAddressDoesNotOpenFailsAloneIsToldOfAndGoesOutLater() {
    Facts purchase = counter.fulfilled();
    List<String> own = counter.assigns(purchase, "ada@example.org,Ada", "bob@example.org,Bob");
    String first = "(select person_id from hand_out where id = '" + own.getFirst() + "')";
    sql("update hand_out_person set sealed = '\\x00'::bytea || sealed where id = " + first);
    counter.posts(purchase, "/sendings", "{}");

    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("failed sent"));
    JsonNode row = counter.list(purchase).get(0);
    assertThat(row.get("trouble").asString()).contains("key set");
    assertThat(row.get("person").asString()).isEqualTo("unreadable");
    assertThat(row.has("nextTryAt")).isFalse();
    assertThat(row.get("code").asString()).isEqualTo("unseen");
    assertThat(letters().get("status").asString()).isEqualTo("DOWN");
    assertThat(letters().at("/details/failed").asInt()).isEqualTo(1);
    assertThat(metric()).isEqualTo(1);
    assertThat(tries()).containsExactly(1, 1);

    sql("update hand_out_person set sealed = substring(sealed from 2) where id = " + first);
    counter.posts(purchase, "/sendings", "{}");

    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("sent sent"));
    assertThat(letters().get("status").asString()).isEqualTo("UP");
  }

  private static JsonNode letters() {
    return World.json(world.get(operator(), "/actuator/health")).at("/components/letters");
  }

  private static int metric() {
    return World.json(world.get(operator(), "/actuator/metrics/hand_out.letters.broken"))
        .at("/measurements/0/value")
        .asInt();
  }

  private static String operator() {
    return world.issuer().token("operator", "operator", List.of(), List.of());
  }

  private static List<Integer> tries() {
    return JdbcClient.create(world.dataSource())
        .sql("select tries from hand_out_letter")
        .query(Integer.class)
        .list();
  }

  private static void sql(String statement) {
    JdbcClient.create(world.dataSource()).sql(statement).update();
  }
}

package io.bulkvouchers.query.handout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The sponsor's view tells on which days vouchers reached people. */
class HandOutDaysTest {

  /** Of this test alone: the tests of a JVM share their topics. */
  private static final String CONFERENCE = "days-2027";

  private static World world;

  @BeforeAll
  static void open() {
    world = new World();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void aDayTellsWhatPeopleGotAndWhatTheyLost() {
    Counter counter = new Counter(world, CONFERENCE);
    Facts purchase = counter.fulfilled();
    List<String> ids = counter.assigns(purchase, "ada@example.org,Ada", "bob@example.org,Bob");
    LocalDate before = LocalDate.now(ZoneOffset.UTC).minusDays(2);
    JdbcClient.create(world.dataSource())
        .sql("update hand_out set assigned_at = assigned_at - interval '2 days'")
        .update();
    assertThat(counter.posts(purchase, "/" + ids.getFirst() + "/taking-back", "").statusCode())
        .isEqualTo(200);

    JsonNode days =
        World.json(
                world.get(
                    counter.buyer(), "/conferences/" + CONFERENCE + "/sponsors/acme-corp/vouchers"))
            .get("days");

    assertThat(days.at("/0/day").asString()).isEqualTo(before.toString());
    assertThat(days.at("/0/handedOut").asInt()).isEqualTo(2);
    assertThat(days.at("/1/bought").asInt()).isEqualTo(10);
    assertThat(days.at("/1/takenBack").asInt()).isEqualTo(1);
  }
}

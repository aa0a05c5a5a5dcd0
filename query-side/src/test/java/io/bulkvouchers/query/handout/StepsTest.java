package io.bulkvouchers.query.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.Uses;
import io.bulkvouchers.query.World;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A hand-out remembers every step, not only the last one. */
class StepsTest {

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

  @BeforeEach
  void forget() {
    post.server().behave(SmtpDouble.POLITE);
  }

  @Test
  void everyStepIsKeptWithItsActorAndNamesNobody() {
    Facts purchase = counter.fulfilled();
    String own = counter.assigns(purchase, "ada@example.org,Ada Lovelace").getFirst();
    counter.posts(purchase, "/sendings", "{}");
    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("sent"));
    sql("update hand_out set sent_at = sent_at - interval '2 hours'");
    counter.posts(purchase, "/reminders", "{}");
    await().atMost(SOON).until(() -> counter.list(purchase).get(0).has("remindedAt"));
    counter.posts(purchase, "/" + own + "/bounce", "");
    JsonNode over =
        World.json(
            counter.posts(
                purchase, "/" + own + "/handing-over", "{\"email\": \"bob@example.org\"}"));
    erase(purchase, own);
    erase(purchase, own);

    JsonNode steps = steps(purchase, own);
    assertThat(kinds(steps)).isEqualTo("assigned sent reminded bounced handed_on erased");
    assertThat(steps.valueStream().map(step -> step.get("actor").asString())).containsOnly("buyer");
    String next = over.at("/handedOut/items/0/handOut").asString();
    assertThat(steps.at("/4/next").asString()).isEqualTo(next);
    assertThat(kinds(steps(purchase, next))).isEqualTo("assigned");
    assertThat(
            JdbcClient.create(world.dataSource())
                .sql("select step::text from hand_out_step step")
                .query(String.class)
                .list())
        .noneMatch(row -> row.contains("@") || row.contains("Ada"));
  }

  @Test
  void aUseAndItsReturnAreStepsOfWhoeverHoldsTheVoucher() {
    Facts purchase = counter.fulfilled();
    String before = counter.assigns(purchase, "ada@example.org,Ada").getFirst();
    counter.posts(purchase, "/" + before + "/taking-back", "");
    String own = counter.assigns(purchase, "bob@example.org,Bob").getFirst();
    world.relay().send(Uses.redeemed(purchase, 1, "order-1", 1));
    world.get(counter.buyer(), "/bulk-purchases/" + purchase.id() + "?version=4");

    assertThat(kinds(steps(purchase, before))).isEqualTo("assigned taken_back");
    assertThat(kinds(steps(purchase, own))).isEqualTo("assigned redeemed");
    assertThat(steps(purchase, own).at("/1/order").asString()).isEqualTo("order-1");
    assertThat(steps(purchase, own).get(1).has("actor")).isFalse();
  }

  @Test
  void aLetterThatCameBackAtOnceIsAStepOfNobodyWithItsReason() {
    Facts purchase = counter.fulfilled();
    String own = counter.assigns(purchase, "nobody@example.org,Nobody").getFirst();
    post.server().behave(new SmtpDouble.Manners("550 5.1.1 no such user", "250 taken"));
    counter.posts(purchase, "/sendings", "{}");
    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("bounced"));

    JsonNode steps = steps(purchase, own);
    assertThat(kinds(steps)).isEqualTo("assigned bounced");
    assertThat(steps.get(1).has("actor")).isFalse();
    assertThat(steps.at("/1/reason").asString()).contains("550");
  }

  @Test
  void strangersFindNoSteps() {
    Facts purchase = counter.fulfilled();
    String own = counter.assigns(purchase, "ada@example.org,Ada").getFirst();

    assertThat(
            world
                .get(world.issuer().otherBuyer(), Counter.path(purchase, "/" + own + "/steps"))
                .statusCode())
        .isEqualTo(404);
    assertThat(
            world
                .get(counter.buyer(), Counter.path(counter.fulfilled(), "/" + own + "/steps"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void theDatabaseItselfRefusesToRewriteAStep() {
    counter.assigns(counter.fulfilled(), "ada@example.org,Ada");

    for (String rewriting :
        List.of(
            "update hand_out_step set actor = 'somebody'",
            "delete from hand_out_step",
            "truncate hand_out_step")) {
      assertThatThrownBy(() -> sql(rewriting)).hasMessageContaining("never changed");
    }
  }

  private static JsonNode steps(Facts purchase, String handOut) {
    return World.json(world.get(counter.buyer(), Counter.path(purchase, "/" + handOut + "/steps")))
        .get("items");
  }

  private static String kinds(JsonNode steps) {
    return steps
        .valueStream()
        .map(step -> step.get("kind").asString())
        .collect(Collectors.joining(" "));
  }

  private static void erase(Facts purchase, String handOut) {
    assertThat(
            world
                .send(
                    world
                        .request(counter.buyer(), Counter.path(purchase, "/" + handOut + "/person"))
                        .DELETE()
                        .build())
                .statusCode())
        .isEqualTo(204);
  }

  private static void sql(String statement) {
    JdbcClient.create(world.dataSource()).sql(statement).update();
  }
}

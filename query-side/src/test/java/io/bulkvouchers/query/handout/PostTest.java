package io.bulkvouchers.query.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.codes.CodeBatch;
import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.codes.VoucherCodes;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.House;
import io.bulkvouchers.query.World;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Letters on their way to a server that behaves well. */
class PostTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String TELLERS =
      "select bounced_by from hand_out where purchase_id = :id and bounced_at is not null";
  private static Post post;
  private static SmtpDouble server;
  private static World world;
  private static Counter counter;

  @BeforeAll
  static void open() {
    post = new Post();
    server = post.server();
    world = post.world();
    counter = post.counter();
  }

  @AfterAll
  static void close() {
    post.close();
  }

  @BeforeEach
  void forget() {
    server.behave(SmtpDouble.POLITE);
    server.taken().clear();
  }

  @Test
  void aLetterBringsTheCodeAndIsRecordedAsAReveal() {
    Facts purchase = counter.fulfilled();
    counter.assigns(purchase, "ada@example.org,Ada Lovelace");

    assertThat(World.json(counter.posts(purchase, "/sendings", "{}")).get("ordered").asInt())
        .isEqualTo(1);

    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("sent"));
    VoucherCodes codes =
        VoucherCodes.of(CodeBatch.of(purchase.fulfilled()), CodeKeys.read(House.shared().keySet()));
    assertThat(server.taken()).hasSize(1);
    assertThat(server.taken().peek())
        .contains(
            "To: Ada Lovelace <ada@example.org>",
            "multipart/alternative",
            codes.code(1).reveal(),
            "<strong>" + codes.code(1).reveal() + "</strong>");
    assertThat(
            sql(
                "select user_id || ' ' || serials from code_reveal where purchase_id = :id",
                purchase))
        .containsExactly("buyer 1");
    assertThat(counter.everyRow()).doesNotContain(codes.code(1).reveal());
    assertThat(World.json(counter.posts(purchase, "/sendings", "{}")).get("ordered").asInt())
        .isZero();
  }

  @Test
  void noNameReachesAnotherHeader() {
    Facts purchase = counter.fulfilled();
    String name = "=?utf-8?q?x=0D=0ABcc:_all@example.org?=, <eve@example.org>";
    counter.assigns(purchase, "ada@example.org,\"" + name + "\"");
    counter.posts(purchase, "/sendings", "{}");

    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("sent"));
    String head = server.taken().peek().split("\n\n", 2)[0];
    assertThat(head.lines().filter(line -> line.matches("(?i)(bcc|cc|from|to|subject):.*")))
        .hasSize(3);
    assertThat(head.lines().filter(line -> line.startsWith("To: "))).hasSize(1);
  }

  @Test
  void whatWasSentIsRemindedOfNotTooOftenAndTakenBackWithAWarning() {
    Facts purchase = counter.fulfilled();
    List<String> own = counter.assigns(purchase, "ada@example.org,Ada");
    counter.posts(purchase, "/sendings", "{}");
    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("sent"));
    String named = "{\"handOuts\": [\"" + own.getFirst() + "\"]}";

    JsonNode soon = World.json(counter.posts(purchase, "/reminders", named));
    assertThat(soon.get("ordered").asInt()).isZero();
    assertThat(soon.get("leftOut").asInt()).isEqualTo(1);
    JdbcClient.create(world.dataSource())
        .sql("update hand_out set sent_at = sent_at - interval '2 hours'")
        .update();
    assertThat(World.json(counter.posts(purchase, "/reminders", "{}")).get("ordered").asInt())
        .isEqualTo(1);
    await().atMost(SOON).until(() -> counter.list(purchase).get(0).has("remindedAt"));
    assertThat(server.taken()).hasSize(2);

    JsonNode back = World.json(counter.posts(purchase, "/" + own.getFirst() + "/taking-back", ""));
    assertThat(back.get("consequence").asString()).isEqualTo("void_and_replace");
    assertThat(back.at("/next/0/path").asString()).endsWith("/vouchers/void");
    assertThat(back.at("/next/0/vouchers").asString()).isEqualTo("1");
    counter.assigns(purchase, "bob@example.org,Bob");
    assertThat(counter.list(purchase).at("/1/serial").asInt()).isEqualTo(2);
  }

  @Test
  void aNoticeOfTheMailServerMarksTheLetterAsBounced() {
    Facts purchase = counter.fulfilled();
    counter.assigns(purchase, "ada@example.org,Ada");
    counter.posts(purchase, "/sendings", "{}");
    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("sent"));
    String id = Post.messageId(server.taken().peek());

    assertThat(notice(world.issuer().foreignOrganizer(), id, "5.1.1")).isEqualTo(404);
    assertThat(notice(world.issuer().organizer(), id, "4.2.2")).isEqualTo(204);
    assertThat(counter.statuses(purchase)).isEqualTo("sent");
    assertThat(notice(world.issuer().organizer(), id, "5.1.1")).isEqualTo(204);
    assertThat(counter.statuses(purchase)).isEqualTo("bounced");
    assertThat(counter.summary(purchase).at("/counts/bounced").asInt()).isEqualTo(1);
    assertThat(sql(TELLERS, purchase)).containsExactly("organizer");
  }

  @Test
  void aBounceThatAPersonTellsIsDoneOnceUnderItsKeyAndRecordsWhoToldIt() {
    Facts purchase = counter.fulfilled();
    String own = counter.assigns(purchase, "ada@example.org,Ada").getFirst();
    counter.posts(purchase, "/sendings", "{}");
    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("sent"));

    HttpResponse<String> first = bounce(purchase, own);
    assertThat(first.statusCode()).isEqualTo(204);
    assertThat(sql(TELLERS, purchase)).containsExactly("buyer");
    assertThat(counter.statuses(purchase)).isEqualTo("bounced");

    counter.posts(purchase, "/" + own + "/taking-back", "");
    HttpResponse<String> again = bounce(purchase, own);
    assertThat(again.statusCode()).isEqualTo(204);
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
  }

  private static HttpResponse<String> bounce(Facts purchase, String handOut) {
    return world.send(
        world
            .request(
                counter.buyer(),
                Counter.path(purchase, "/" + handOut + "/bounce"),
                "Idempotency-Key",
                "bounce-of-" + handOut)
            .POST(BodyPublishers.noBody())
            .build());
  }

  private static int notice(String token, String messageId, String status) {
    return world
        .send(
            world
                .request(
                    token,
                    "/conferences/pytest-2027/mail-bounces",
                    "Content-Type",
                    "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"messageId\": \"%s\", \"status\": \"%s\"}".formatted(messageId, status)))
                .build())
        .statusCode();
  }

  private static List<String> sql(String query, Facts purchase) {
    return JdbcClient.create(world.dataSource())
        .sql(query)
        .param("id", purchase.id().value())
        .query(String.class)
        .list();
  }
}

package io.bulkvouchers.query.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.Uses;
import io.bulkvouchers.query.World;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Letters on their way to a server that refuses, postpones, or dies in the middle. */
class BadServerTest {

  private static final Duration SOON = Duration.ofSeconds(20);

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
  void anAddressThatTheServerDoesNotKnowHasBouncedAndItsVoucherIsFreeAgain() {
    Facts purchase = counter.fulfilled();
    List<String> own = counter.assigns(purchase, "nobody@example.org,Nobody");
    server.behave(new SmtpDouble.Manners("550 5.1.1 no such user", "250 taken"));
    counter.posts(purchase, "/sendings", "{}");

    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("bounced"));
    JsonNode row = counter.list(purchase).get(0);
    assertThat(row.path("trouble").asString("")).contains("550").doesNotContain("@");
    assertThat(row.get("code").asString()).isEqualTo("unseen");
    JsonNode back = World.json(counter.posts(purchase, "/" + own.getFirst() + "/taking-back", ""));
    assertThat(back.get("consequence").asString()).isEqualTo("free_again");
  }

  @Test
  void aLetterThatCannotBeWrittenFailsAndKeepsNoOtherOneWaiting() {
    Facts purchase = counter.fulfilled();
    world.relay().send(Uses.extended(purchase, "1", Instant.MAX));
    world.get(counter.buyer(), "/bulk-purchases/" + purchase.id() + "?version=4");
    counter.assigns(purchase, "ada@example.org,Ada", "bob@example.org,Bob");
    counter.posts(purchase, "/sendings", "{}");

    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("failed sent"));
  }

  @Test
  void whatNobodyThoughtOfFailsItsLettersOnceAndSaysSo() {
    Facts purchase = counter.fulfilled();
    counter.assigns(purchase, "ada@example.org,Ada", "bob@example.org,Bob");
    JdbcClient sql = JdbcClient.create(world.dataSource());
    sql.sql(
            """
            insert into hand_out_template
            values ('pytest-2027', 'Hello', 'words of an older form, {gone}', now(), 'nobody')
            """)
        .update();
    counter.posts(purchase, "/sendings", "{}");

    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("failed failed"));
    JsonNode row = counter.list(purchase).get(0);
    assertThat(row.get("trouble").asString()).contains("could not be written", "ask an operator");
    assertThat(row.has("nextTryAt")).isFalse();
    sql.sql("delete from hand_out_template").update();
    counter.posts(purchase, "/sendings", "{}");
    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("sent sent"));
  }

  @Test
  void noLetterIsOrderedAboutAVoucherThatWasTakenBackForMoney() {
    Facts purchase = counter.fulfilled();
    List<String> own = counter.assigns(purchase, "ada@example.org,Ada", "bob@example.org,Bob");
    world.relay().send(purchase.refundRequested(RefundId.of(UUID.randomUUID()), 8950, "1"));
    world.get(counter.buyer(), "/bulk-purchases/" + purchase.id() + "?version=4");

    for (String part : List.of("/sendings", "/reminders")) {
      HttpResponse<String> refused =
          counter.posts(purchase, part, "{\"handOuts\": [\"" + own.getFirst() + "\"]}");
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(World.json(refused).get("code").asString()).isEqualTo("hand_out_refused");
      assertThat(World.json(refused).get("detail").asString()).contains("Voucher 1", "suspended");
    }
    JsonNode all = World.json(counter.posts(purchase, "/sendings", "{}"));
    assertThat(all.get("ordered").asInt()).isEqualTo(1);
    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("not_sent sent"));
  }

  @Test
  void aServerThatPostponesIsAskedAgainUntilItTakesTheLetter() {
    Facts purchase = counter.fulfilled();
    counter.assigns(purchase, "ada@example.org,Ada");
    server.behave(new SmtpDouble.Manners("451 4.7.1 greylisted", "250 taken"));
    counter.posts(purchase, "/sendings", "{}");

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              JsonNode row = counter.list(purchase).get(0);
              assertThat(row.path("trouble").asString("")).contains("451");
              assertThat(row.path("nextTryAt").asString("")).isNotEmpty();
            });
    server.behave(SmtpDouble.POLITE);
    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("sent"));
    assertThat(server.taken()).hasSize(1);
  }

  @Test
  void anAnswerThatNeverCameIsNotAFailureAndTheSameLetterGoesAgain() {
    Facts purchase = counter.fulfilled();
    List<String> own = counter.assigns(purchase, "ada@example.org,Ada");
    server.behave(new SmtpDouble.Manners("250 ok", ""));
    counter.posts(purchase, "/sendings", "{}");

    await().atMost(SOON).until(() -> server.taken().size() >= 2);
    assertThat(counter.statuses(purchase)).isEqualTo("sending");
    server.behave(SmtpDouble.POLITE);
    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("sent"));
    assertThat(server.taken().stream().map(Post::messageId).distinct()).hasSize(1);
    assertThat(own).hasSize(1);
  }

  @Test
  void aLetterThatADeadProcessHadTakenIsSentAgainUnderItsMessageId() {
    Facts purchase = counter.fulfilled();
    counter.assigns(purchase, "ada@example.org,Ada");
    counter.posts(purchase, "/sendings", "{}");
    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("sent"));

    // As it is between the server's 250 and our commit, two minutes later.
    String handOut = "select id from hand_out where purchase_id = '" + purchase.id() + "'";
    JdbcClient.create(world.dataSource())
        .sql(
            "update hand_out_letter set state = 'sending', due_at = now() where hand_out_id in ("
                + handOut
                + ")")
        .update();

    await().atMost(SOON).until(() -> server.taken().size() == 2);
    assertThat(server.taken().stream().map(Post::messageId).distinct()).hasSize(1);
    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("sent"));
  }
}

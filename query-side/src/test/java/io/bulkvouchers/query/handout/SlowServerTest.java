package io.bulkvouchers.query.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server that is always about to answer: no talk with it outlives the lease of its letter. */
class SlowServerTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static SmtpDouble server;
  private static World world;
  private static Counter counter;

  @BeforeAll
  static void open() {
    server = new SmtpDouble();
    Map<String, String> settings = new HashMap<>(Post.settings(server.port()));
    settings.put("bulk-vouchers.mail.conversation", "1s");
    world = new World(settings);
    counter = new Counter(world);
  }

  @AfterAll
  static void close() {
    world.close();
    server.close();
  }

  @Test
  void aTalkIsCutOffBeforeAnotherNodeMayTakeTheLetter() {
    Facts purchase = counter.fulfilled();
    counter.assigns(purchase, "ada@example.org,Ada");
    server.behave(SmtpDouble.DRIPPING);
    counter.posts(purchase, "/sendings", "{}");

    await().atMost(SOON).until(() -> server.talks() == 1);
    assertThat(
            JdbcClient.create(world.dataSource())
                .sql("select due_at > clock_timestamp() + interval '1 s' from hand_out_letter")
                .query(Boolean.class)
                .single())
        .isTrue();
    await()
        .atMost(SOON)
        .until(() -> counter.list(purchase).at("/0/trouble").asString("").contains("not said"));
    await().atMost(SOON).until(() -> tries() >= 3);
    assertThat(server.talks()).isLessThanOrEqualTo(1);

    server.behave(SmtpDouble.POLITE);
    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("sent"));
    assertThat(server.taken()).hasSize(1);
  }

  private static int tries() {
    return JdbcClient.create(world.dataSource())
        .sql("select tries from hand_out_letter")
        .query(Integer.class)
        .single();
  }
}

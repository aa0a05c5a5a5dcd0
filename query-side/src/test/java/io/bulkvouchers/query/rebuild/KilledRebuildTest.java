package io.bulkvouchers.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.query.House;
import io.bulkvouchers.query.RandomHistory;
import io.bulkvouchers.query.World;
import io.bulkvouchers.query.past.Folding;
import io.bulkvouchers.query.past.KeptFacts;
import io.bulkvouchers.query.rebuild.Rebuild.Purpose;
import io.bulkvouchers.query.rebuild.Rebuild.Source;
import io.bulkvouchers.query.rebuild.Rebuild.State;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The connections of a rebuild are cut in the middle of its work, again and again. */
class KilledRebuildTest {

  private static final Duration SOON = Duration.ofSeconds(120);
  private static final int KILLS = 20;
  private static final int STEP = 7;

  private final Random random = new Random(20);

  @Test
  void oneThatIsKilledTwentyTimesEndsIdentical() throws Exception {
    try (World world = new World(Map.of("bulk-vouchers.rebuild.poll", "1h"))) {
      JdbcClient sql = JdbcClient.create(House.shared().dataSource(world.database()));
      String conference = "conference-" + UUID.randomUUID();
      int total = tell(world, conference);
      await().atMost(SOON).until(() -> told(sql, conference) == total);
      // The pool may hold connections that were cut: what the test asks has its own.
      Rebuilds rebuilds = new Rebuilds(sql, InstantSource.system());
      long id = begin(world);

      int kills = 0;
      while (rebuilds.find(id).orElseThrow().state() == State.RUNNING) {
        kills += workAndKill(world, id, sql, kills < KILLS) ? 1 : 0;
      }

      assertThat(kills).isEqualTo(KILLS);
      Rebuild done = rebuilds.find(id).orElseThrow();
      assertThat(done.state()).isEqualTo(State.FINISHED);
      assertThat(done.done())
          .as("others are told in the same topics")
          .isGreaterThanOrEqualTo(total);
      assertThat(done.outcome().orElseThrow().differing()).isZero();
    }
  }

  /** Whether it was killed before it ended. */
  private boolean workAndKill(World world, long id, JdbcClient sql, boolean kill)
      throws InterruptedException, ExecutionException {
    Rebuild rebuild = new Rebuilds(sql, InstantSource.system()).find(id).orElseThrow();
    Facts facts = new Facts.OfHistory(world.part(KeptFacts.class), STEP);
    CompletableFuture<Boolean> failed =
        CompletableFuture.runAsync(() -> world.part(Rebuilder.class).work(rebuild, facts))
            .handle((_, failure) -> failure != null);
    if (!kill) {
      // A connection of the pool that was cut fails once more; then it is another one.
      failed.get();
      return false;
    }
    try {
      failed.get(random.nextInt(5, 60), TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException working) {
      sql.sql(
              """
              select count(pg_terminate_backend(pid)) from pg_stat_activity
              where datname = current_database() and pid <> pg_backend_pid()
              """)
          .query(Integer.class)
          .single();
      return failed.get();
    }
  }

  private static int told(JdbcClient sql, String conference) {
    return sql.sql("select count(*) from history where conference_id = ?")
        .param(conference)
        .query(Integer.class)
        .single();
  }

  private static int tell(World world, String conference) {
    return LongStream.range(0, 150)
        .mapToObj(seed -> RandomHistory.of(seed, conference))
        .mapToInt(
            events -> {
              world.relay().send(events.toArray(Record[]::new));
              return events.size();
            })
        .sum();
  }

  private static long begin(World world) {
    Folding folding = world.part(Folding.class);
    return world
        .part(TransactionTemplate.class)
        .execute(
            status -> {
              world.part(Beside.class).make(folding.tables(folding.views()));
              return world
                  .part(Rebuilds.class)
                  .begin(Source.HISTORY, Purpose.REHEARSAL, folding.views(), "operator");
            });
  }
}

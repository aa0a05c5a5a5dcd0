package io.bulkvouchers.command.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.transparency.PublicPlace.Publication;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * No broker is there: what is signed comes to its folder and to no topic. The setting is nobody
 * else's, so neither is the service, nor its history.
 */
@CommandSideTest
@TestPropertySource(properties = "bulk-vouchers.history.checkpoint-every=2ms")
@DirtiesContext
class CheckpointHealthTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @Autowired List<PublicPlace> places;
  @Autowired HistorySight sight;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Test
  void aCheckpointThatDoesNotReachTheTopicForLongAsksForAttention() {
    assertThat(healthIn(Duration.ofMinutes(2)).getStatus()).isEqualTo(Status.UP);

    jdbc.sql(
            """
            insert into event (event_id, stream_id, version, type, payload, metadata, time)
            values (gen_random_uuid(), 'bp_1', 1, 'bulk-purchase.denied.v1',
              '{"purchaseId":"bp_019303f2a1b47c3d8e5f60718293a4b5","actor":"o","reason":"r"}',
              '{}', now())
            """)
        .update();
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(sight.now().places())
                    .extracting(Publication::place, Publication::covered)
                    .containsExactlyInAnyOrder(
                        tuple("folder", 1L), tuple("bulk-vouchers.checkpoints", 0L)));

    assertThat(healthIn(Duration.ofSeconds(50)).getStatus()).isEqualTo(Status.UP);
    Health health = healthIn(Duration.ofMinutes(2));
    assertThat(health.getStatus()).isEqualTo(new Status("ATTENTION"));
    assertThat(health.getDetails())
        .containsEntry("folder", 1L)
        .containsEntry("bulk-vouchers.checkpoints", 0L)
        .containsKey("bulk-vouchers.checkpoints.problem");
  }

  private Health healthIn(Duration time) {
    return new CheckpointHealth(places, new KeptCheckpoints(jdbc), Clock.offset(clock, time))
        .health();
  }
}

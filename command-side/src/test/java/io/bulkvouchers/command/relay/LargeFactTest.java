package io.bulkvouchers.command.relay;

import static org.awaitility.Awaitility.await;

import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestBroker;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent.VouchersVoided;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.events.wire.EventType;
import io.bulkvouchers.events.wire.Samples;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A fact about every second of a million vouchers is no small range any more. */
@CommandSideTest
@DirtiesContext
class LargeFactTest {

  private static final TestBroker BROKER = TestBroker.start();
  private static final Topic TOPIC = new Topic(BROKER, 6);

  @Autowired Relay relay;
  @Autowired JdbcClient jdbc;

  @DynamicPropertySource
  static void realBroker(DynamicPropertyRegistry registry) {
    registry.add("spring.kafka.bootstrap-servers", BROKER::bootstrapServers);
    registry.add("bulk-vouchers.relay.lease", () -> "1s");
    registry.add("bulk-vouchers.relay.retry-interval", () -> "100ms");
  }

  @AfterAll
  static void end() {
    TOPIC.close();
    BROKER.close();
  }

  @Test
  void theRelayDoesNotStandStillOverIt() {
    PurchaseId id = PurchaseId.of(UUID.randomUUID());
    Serials odd = Serials.ascending(IntStream.iterate(1, it -> it < 1_000_000, it -> it + 2));
    jdbc.sql(
            """
            insert into event (event_id, stream_id, version, type, payload, metadata, time)
            values (gen_random_uuid(), ?, 1, ?, ?, '{}', now())
            """)
        .param(id.value())
        .param(EventType.VOUCHERS_VOIDED.wireName())
        .param(EventCodec.encode(new VouchersVoided(id, odd, Samples.ORGANIZER, "lost")))
        .update();
    relay.start();
    await().atMost(Duration.ofSeconds(40)).until(() -> TOPIC.versionsOf(id.value()).size() == 1);
  }
}

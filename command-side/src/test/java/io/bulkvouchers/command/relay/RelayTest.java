package io.bulkvouchers.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestBroker;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.events.wire.EventType;
import io.bulkvouchers.events.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@CommandSideTest
@DirtiesContext
class RelayTest {

  private static final int PARTITIONS = 6;
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final TestBroker BROKER = TestBroker.start();
  private static final Topic TOPIC = new Topic(BROKER, PARTITIONS);

  @Autowired Relay relay;
  @Autowired RelayHealth health;
  @Autowired ProducerFactory<?, ?> producers;
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

  @BeforeEach
  void runs() {
    relay.start();
  }

  @Test
  void aFactArrivesAsACloudEventWithItsStoredBytes() {
    String stream = newStream();
    append(stream, 1);
    ConsumerRecord<String, String> record = arrived(stream, 1).getFirst();
    assertThat(record.value()).isEqualTo(payload(stream));
    assertThat(Topic.header(record, Topics.SPEC_VERSION)).isEqualTo("1.0");
    assertThat(Topic.header(record, Topics.TYPE)).isEqualTo("bulk-purchase.denied.v1");
    assertThat(Topic.header(record, Topics.SOURCE)).isEqualTo("/bulk-vouchers/command-side");
    assertThat(Topic.header(record, Topics.SUBJECT)).isEqualTo(stream);
    assertThat(Topic.header(record, Topics.TIME)).isEqualTo("2027-01-15T12:00:00Z");
    assertThat(Topic.header(record, Topics.STREAM_VERSION)).isEqualTo("1");
    assertThat(Topic.header(record, Topics.ACTOR)).isEqualTo("organizer");
    assertThat(Topic.header(record, Topics.CONTENT_TYPE)).isEqualTo("application/json");
    assertThat(record.headers().lastHeader(Topics.CAUSE)).isNull();
    assertThat(UUID.fromString(Topic.header(record, Topics.ID))).isNotNull();
    assertThat(Long.valueOf(Topic.header(record, Topics.POSITION))).isPositive();
  }

  @Test
  void factsOfAStreamArriveInOrderEachOnce() {
    List<String> streams = List.of(newStream(), newStream(), newStream());
    LongStream.rangeClosed(1, 300)
        .forEach(version -> streams.forEach(stream -> append(stream, version)));
    streams.forEach(
        stream -> {
          arrived(stream, 300);
          assertThat(TOPIC.versionsOf(stream)).isEqualTo(versions(300));
        });
    await().atMost(SOON).until(() -> lag() == 0);
  }

  /** Seen once: the relay stood still because a new partition had taken its second batch first. */
  @Test
  void noBatchCanOvertakeAnotherOnTheWayToTheBroker() {
    assertThat(producers.getConfigurationProperties())
        .containsEntry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1")
        .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
  }

  @Test
  void aRestartGoesOnWhereItStopped() {
    String stream = newStream();
    append(stream, 1);
    arrived(stream, 1);
    relay.stop();
    append(stream, 2);
    relay.start();
    arrived(stream, 2);
    assertThat(TOPIC.versionsOf(stream)).containsExactly(1L, 2L);
  }

  @Test
  void whileTheBrokerIsAwayFactsWaitAndHealthSaysSo() {
    String stream = newStream();
    append(stream, 1);
    arrived(stream, 1);
    BROKER.close();
    LongStream.rangeClosed(2, 50).forEach(version -> append(stream, version));
    await().atMost(SOON).until(() -> health.health().getStatus().equals(Status.DOWN));
    assertThat(lag()).isPositive();
    BROKER.resume();
    arrived(stream, 50);
    assertThat(TOPIC.versionsOf(stream).stream().distinct().toList()).isEqualTo(versions(50));
    await().atMost(SOON).until(() -> health.health().getStatus().equals(Status.UP));
  }

  @Test
  void aCrashBetweenTheBrokersWordAndOurNoteSendsAgainAndLosesNothing() {
    String stream = newStream();
    append(stream, 1);
    arrived(stream, 1);
    relay.stop();
    long noted = jdbc.sql("select position from relay").query(Long.class).single();
    append(stream, 2);
    relay.start();
    arrived(stream, 2);
    relay.stop();
    jdbc.sql("update relay set position = ?").param(noted).update();
    append(stream, 3);
    relay.start();
    await().atMost(SOON).until(() -> TOPIC.versionsOf(stream).contains(3L));
    assertThat(TOPIC.versionsOf(stream)).containsExactly(1L, 2L, 2L, 3L);
  }

  @Test
  void onlyTheNodeWithTheLeaseRelaysAndAnotherTakesOverWhenItFallsSilent() {
    relay.stop();
    Lease silent = new Lease(jdbc, Duration.ofSeconds(1));
    long position = silent.claim().orElseThrow();
    String stream = newStream();
    append(stream, 1);
    relay.start();
    await().atMost(SOON).until(() -> relay.state() instanceof RelayState.StandingBy);
    assertThat(TOPIC.versionsOf(stream)).isEmpty();
    arrived(stream, 1);
    assertThat(silent.claim()).isEmpty();
    assertThatThrownBy(() -> silent.advance(position + 1)).isInstanceOf(LeaseLost.class);
  }

  private List<ConsumerRecord<String, String>> arrived(String stream, int count) {
    await().atMost(SOON).until(() -> TOPIC.versionsOf(stream).stream().distinct().count() >= count);
    return TOPIC.records().stream().filter(record -> record.key().equals(stream)).toList();
  }

  private long lag() {
    Health now = health.health();
    return (long) now.getDetails().get("lag");
  }

  private static List<Long> versions(int last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private static String newStream() {
    return PurchaseId.of(UUID.randomUUID()).value();
  }

  private static String payload(String stream) {
    return EventCodec.encode(
        new BulkPurchaseEvent.Denied(new PurchaseId(stream), new UserId("organizer"), "budget"));
  }

  private void append(String stream, long version) {
    jdbc.sql(
            """
            insert into event (event_id, stream_id, version, type, payload, metadata, time)
            values (gen_random_uuid(), ?, ?, ?, ?, '{"actor":"organizer"}', '2027-01-15T12:00:00Z')
            """)
        .param(stream)
        .param(version)
        .param(EventType.DENIED.wireName())
        .param(payload(stream))
        .update();
  }
}

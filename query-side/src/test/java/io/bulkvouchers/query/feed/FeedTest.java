package io.bulkvouchers.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.events.wire.Topics;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.House;
import io.bulkvouchers.query.Relay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FeedTest {

  private static final TopicPartition PARTITION = new TopicPartition(Topics.PURCHASES, 0);

  private final DataSource database = migrated();
  private final JdbcClient sql = JdbcClient.create(database);
  private final Positions positions = new Positions(sql);
  private final List<Fact> projected = new ArrayList<>();
  private final List<Fact> told = new ArrayList<>();
  private final Facts purchase = Facts.ofAcme();
  private final String id = purchase.id().value();
  private long offset;

  @Test
  void factsAndPositionsBecomeVisibleTogether() {
    feed(projected::addAll)
        .take(List.of(record(purchase.created(), 1), record(purchase.paid(), 2)));

    assertThat(projected).extracting(Fact::position).containsExactly(1L, 2L);
    assertThat(told).isEqualTo(projected);
    assertThat(positions.versions(List.of(id))).isEqualTo(Map.of(id, 2L));
    assertThat(positions.offsets()).isEqualTo(Map.of(PARTITION, 2L));
    assertThat(positions.head()).isEqualTo(2);
  }

  @Test
  void whatWasSeenIsPassedOver() {
    Feed feed = feed(projected::addAll);
    feed.take(List.of(record(purchase.created(), 1), record(purchase.created(), 1)));
    feed.take(List.of(record(purchase.created(), 1), record(purchase.paid(), 2)));

    assertThat(projected).extracting(Fact::version).containsExactly(1L, 2L);
    assertThat(positions.offsets()).isEqualTo(Map.of(PARTITION, 4L));
  }

  @Test
  void aGapStopsTheFeedAndWhatCameBeforeIsKept() {
    Feed feed = feed(projected::addAll);

    assertThatThrownBy(
            () ->
                feed.take(
                    List.of(
                        record(purchase.created(), 1),
                        record(purchase.fulfilled(), 3),
                        record(Facts.ofAcme().created(), 1))))
        .isInstanceOf(BrokenFeed.class)
        .hasMessageContaining("Gap in " + id)
        .hasMessageContaining("version 3 after 1");

    assertThat(told).extracting(Fact::version).containsExactly(1L);
    assertThat(positions.offsets()).isEqualTo(Map.of(PARTITION, 1L));
  }

  @Test
  void anUnknownTypeStopsTheFeed() {
    ConsumerRecord<String, byte[]> unknown = record(purchase.created(), 1);
    unknown.headers().remove(Topics.TYPE).add(Topics.TYPE, "bulk-purchase.sold.v7".getBytes());

    assertThatThrownBy(() -> feed(projected::addAll).take(List.of(unknown)))
        .isInstanceOf(BrokenFeed.class)
        .hasMessageContaining(Topics.PURCHASES + "-0@0");
    assertThat(positions.offsets()).isEmpty();
  }

  @Test
  void anUnreadableFactStopsTheFeed() {
    ConsumerRecord<String, byte[]> good = record(purchase.created(), 1);
    ConsumerRecord<String, byte[]> bad =
        new ConsumerRecord<>(Topics.PURCHASES, 0, 1, id, "{\"purchaseId\":7}".getBytes());
    good.headers().forEach(bad.headers()::add);

    assertThatThrownBy(() -> feed(projected::addAll).take(List.of(bad)))
        .isInstanceOf(BrokenFeed.class);
    assertThat(projected).isEmpty();
  }

  @Test
  void aProjectionThatFailsLeavesEverythingAsItWas() {
    Feed feed =
        feed(
            facts -> {
              sql.sql("insert into purchase_owner values ('bp_1', 'pytest-2027')").update();
              throw new IllegalStateException("cannot");
            });

    assertThatThrownBy(() -> feed.take(List.of(record(purchase.created(), 1))))
        .hasMessage("cannot");

    assertThat(positions.head()).isZero();
    assertThat(positions.offsets()).isEmpty();
    assertThat(positions.versions(List.of(id))).isEmpty();
    assertThat(sql.sql("select count(*) from purchase_owner").query(Long.class).single()).isZero();
    assertThat(told).isEmpty();
  }

  private Feed feed(Projection projection) {
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    return new Feed(positions, transaction, List.of(projection), List.of(told::addAll));
  }

  private ConsumerRecord<String, byte[]> record(Record event, long version) {
    ProducerRecord<String, String> sent = Relay.record(event, version, version, Instant.now());
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(sent.topic(), 0, offset++, sent.key(), sent.value().getBytes());
    sent.headers().forEach(record.headers()::add);
    return record;
  }

  private static DataSource migrated() {
    House house = House.shared();
    DataSource database = house.dataSource(house.newDatabase());
    Flyway.configure().dataSource(database).load().migrate();
    return database;
  }
}

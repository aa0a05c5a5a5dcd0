package io.bulkvouchers.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.query.Broker;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.House;
import io.bulkvouchers.query.Relay;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

class KafkaFeedTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final House house = House.shared();
  private final String database = house.newDatabase();
  private final Broker broker = new Broker();
  private final Relay relay = new Relay(broker);

  @AfterEach
  void stop() {
    relay.close();
    broker.stop();
  }

  @Test
  void afterARestartItGoesOnWhereItStood() {
    Facts purchase = Facts.ofAcme();
    try (ConfigurableApplicationContext first = house.start(database, broker)) {
      relay.send(purchase.created());
      awaitVersion(first, purchase, 1);
    }
    relay.send(purchase.paid());
    try (ConfigurableApplicationContext second = house.start(database, broker)) {
      awaitVersion(second, purchase, 2);
      assertThat(second.getBean(Positions.class).head()).isEqualTo(2);
    }
  }

  @Test
  void aDatabaseThatWasEmptiedIsFilledFromTheBeginning() {
    Facts purchase = Facts.ofAcme();
    relay.send(purchase.created(), purchase.paid());
    try (ConfigurableApplicationContext first = house.start(database, broker)) {
      awaitVersion(first, purchase, 2);
    }
    String emptied = house.newDatabase();
    try (ConfigurableApplicationContext second =
        house.start(emptied, broker, Map.of("spring.kafka.consumer.group-id", database))) {
      awaitVersion(second, purchase, 2);
    }
  }

  @Test
  void itFindsTopicsThatAreMadeAfterItsStart() {
    Broker unprepared = Broker.empty();
    Facts purchase = Facts.ofAcme();
    try (ConfigurableApplicationContext querySide = house.start(database, unprepared)) {
      unprepared.createTopics();
      try (Relay late = new Relay(unprepared)) {
        late.send(purchase.created());
        awaitVersion(querySide, purchase, 1);
      }
    }
    unprepared.stop();
  }

  @Test
  void itWaitsForTheBrokerAndGoesOn() {
    Facts purchase = Facts.ofAcme();
    try (ConfigurableApplicationContext querySide = house.start(database, broker)) {
      relay.send(purchase.created());
      awaitVersion(querySide, purchase, 1);
      broker.stop();
      broker.start();
      relay.send(purchase.paid());
      awaitVersion(querySide, purchase, 2);
    }
  }

  @Test
  void itWaitsForTheDatabaseAndGoesOn() {
    Facts purchase = Facts.ofAcme();
    try (ConfigurableApplicationContext querySide = house.start(database, broker)) {
      relay.send(purchase.created());
      awaitVersion(querySide, purchase, 1);
      house.setAway(database, "false");
      relay.send(purchase.paid(), purchase.fulfilled());
      house.setAway(database, "true");
      awaitVersion(querySide, purchase, 3);
      assertThat(health(querySide)).isEqualTo(Status.UP);
    }
  }

  @Test
  void aGapStopsTheFeedAndTurnsHealthRed() {
    Facts purchase = Facts.ofAcme();
    try (ConfigurableApplicationContext querySide = house.start(database, broker)) {
      relay.send(purchase.created());
      relay.send(purchase.fulfilled(), 3, Instant.now());
      await().atMost(SOON).until(() -> health(querySide).equals(Status.DOWN));
      await().atMost(SOON).until(() -> !isListening(querySide));
      awaitVersion(querySide, purchase, 1);
    }
  }

  private static boolean isListening(ConfigurableApplicationContext querySide) {
    return querySide
        .getBean(KafkaListenerEndpointRegistry.class)
        .getListenerContainer(KafkaFeed.LISTENER)
        .isRunning();
  }

  private static Status health(ConfigurableApplicationContext querySide) {
    return querySide.getBean(FeedHealth.class).health().getStatus();
  }

  private static void awaitVersion(
      ConfigurableApplicationContext querySide, Facts purchase, long version) {
    Visibility visibility = querySide.getBean(Visibility.class);
    String id = purchase.id().value();
    await()
        .atMost(SOON)
        .ignoreExceptionsInstanceOf(DataAccessException.class)
        .until(() -> visibility.await(id, version) >= version);
  }
}

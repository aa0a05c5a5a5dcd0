package io.bulkvouchers.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.events.wire.EventType;
import io.bulkvouchers.events.wire.Golden;
import io.bulkvouchers.events.wire.Samples;
import io.bulkvouchers.query.Relay;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {

  static List<EventType> types() {
    return Golden.types();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyFactEverWrittenIsRead(EventType type) {
    Record sample =
        Samples.all().stream().filter(type.eventClass()::isInstance).findFirst().orElseThrow();
    ConsumerRecord<String, byte[]> received = received(sample, Golden.json(type));

    assertThat(Envelopes.read(received).event()).isEqualTo(sample);
    assertThat(Envelopes.read(received).origin().actor()).contains("organizer");
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyFactFromBeforeAComponentWasAddedIsRead(EventType type) {
    Record sample =
        Samples.all().stream().filter(type.eventClass()::isInstance).findFirst().orElseThrow();
    Golden.older(type)
        .ifPresent(
            json -> {
              Record event = Envelopes.read(received(sample, json)).event();
              assertThat(event).isInstanceOf(type.eventClass()).isNotEqualTo(sample);
              assertThat(EventCodec.encode(event)).isEqualTo(json);
            });
  }

  private static ConsumerRecord<String, byte[]> received(Record sample, String json) {
    ProducerRecord<String, String> sent =
        Relay.record(sample, 1, 7, Instant.parse("2027-01-15T12:00:00Z"));
    ConsumerRecord<String, byte[]> received =
        new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), json.getBytes(StandardCharsets.UTF_8));
    sent.headers().forEach(received.headers()::add);
    return received;
  }
}

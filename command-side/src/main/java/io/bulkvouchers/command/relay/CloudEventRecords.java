package io.bulkvouchers.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkvouchers.command.store.StoredEvent;
import io.bulkvouchers.events.wire.RelayedFact;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A stored fact as a CloudEvent in Kafka's binary mode; the value is the stored JSON itself. */
final class CloudEventRecords {

  private CloudEventRecords() {}

  static ProducerRecord<String, String> of(StoredEvent event) {
    RelayedFact fact = event.relayed();
    ProducerRecord<String, String> record =
        new ProducerRecord<>(fact.topic(), fact.key(), fact.value());
    fact.headers().forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    return record;
  }
}

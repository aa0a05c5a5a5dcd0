package io.bulkvouchers.command.relay;

import io.bulkvouchers.command.store.StoredEvent;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.events.wire.Origin;
import io.bulkvouchers.events.wire.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** A stored fact as a CloudEvent in Kafka's binary mode; the value is the stored JSON itself. */
final class CloudEventRecords {

  private CloudEventRecords() {}

  static ProducerRecord<String, String> of(StoredEvent event) {
    ProducerRecord<String, String> fact =
        new ProducerRecord<>(topic(event), event.streamId(), event.payload());
    Headers headers = fact.headers();
    put(headers, Topics.SPEC_VERSION, "1.0");
    put(headers, Topics.ID, event.id().toString());
    put(headers, Topics.TYPE, event.type());
    put(headers, Topics.SOURCE, Topics.SENDER);
    put(headers, Topics.SUBJECT, event.streamId());
    put(headers, Topics.TIME, event.time().toString());
    put(headers, Topics.CONTENT_TYPE, "application/json");
    put(headers, Topics.STREAM_VERSION, Long.toString(event.version()));
    put(headers, Topics.POSITION, Long.toString(event.position()));
    Origin origin = EventCodec.mapper().readValue(event.metadata(), Origin.class);
    origin.actor().ifPresent(actor -> put(headers, Topics.ACTOR, actor));
    origin.cause().ifPresent(cause -> put(headers, Topics.CAUSE, cause));
    origin.correlation().ifPresent(chain -> put(headers, Topics.CORRELATION, chain));
    return fact;
  }

  private static String topic(StoredEvent event) {
    return switch (event.streamType()) {
      case "bulk-purchase" -> Topics.PURCHASES;
      case "conference" -> Topics.CONFERENCES;
      default -> throw new IllegalStateException("No topic for " + event.type());
    };
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}

package io.bulkvouchers.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.ConferenceEvent;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.events.wire.EventType;
import io.bulkvouchers.events.wire.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends facts as the command side does. */
public final class Relay implements AutoCloseable {

  private final KafkaProducer<String, String> producer;
  private final Map<String, Long> versions = new HashMap<>();
  private long position;

  public Relay(Broker broker) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.address(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());
  }

  /** The next facts of their streams. */
  public Relay send(Record... events) {
    for (Record event : events) {
      String stream = streamOf(event);
      send(event, versions.merge(stream, 1L, Long::sum), Instant.now());
    }
    return this;
  }

  /** A fact with the version and the time that the test wants. */
  public Relay send(Record event, long version, Instant time) {
    versions.put(streamOf(event), version);
    try {
      producer.send(record(event, version, ++position, time)).get();
    } catch (ExecutionException refused) {
      throw new AssertionError(refused);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
    return this;
  }

  /** What the relay writes for a fact. */
  public static ProducerRecord<String, String> record(
      Record event, long version, long position, Instant time) {
    EventType type = EventType.of(event.getClass());
    String topic = event instanceof ConferenceEvent ? Topics.CONFERENCES : Topics.PURCHASES;
    ProducerRecord<String, String> record =
        new ProducerRecord<>(topic, streamOf(event), EventCodec.encode(event));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(Topics.SPEC_VERSION, "1.0");
    headers.put(Topics.ID, UUID.randomUUID().toString());
    headers.put(Topics.TYPE, type.wireName());
    headers.put(Topics.SOURCE, Topics.SENDER);
    headers.put(Topics.SUBJECT, streamOf(event));
    headers.put(Topics.TIME, time.toString());
    headers.put(Topics.STREAM_VERSION, String.valueOf(version));
    headers.put(Topics.POSITION, String.valueOf(position));
    headers.put(Topics.ACTOR, "organizer");
    headers.put(Topics.CAUSE, "request-1");
    headers.put(Topics.CORRELATION, "chain-1");
    headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  static String streamOf(Record event) {
    return switch (event) {
      case BulkPurchaseEvent it -> it.purchaseId().value();
      case ConferenceEvent it -> it.conferenceId().value();
      default -> throw new AssertionError("No fact: " + event);
    };
  }

  @Override
  public void close() {
    producer.close();
  }
}

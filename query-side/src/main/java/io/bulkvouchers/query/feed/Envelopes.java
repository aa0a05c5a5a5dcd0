package io.bulkvouchers.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.events.wire.EventEnvelope;
import io.bulkvouchers.events.wire.EventType;
import io.bulkvouchers.events.wire.Origin;
import io.bulkvouchers.events.wire.Topics;
import io.bulkvouchers.events.wire.UnreadableEvent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Records to facts: CloudEvents in the binary mode of its Kafka binding. */
final class Envelopes {

  private Envelopes() {}

  static EventEnvelope read(ConsumerRecord<String, byte[]> record) {
    try {
      EventType type = EventType.named(required(record, Topics.TYPE));
      return new EventEnvelope(
          UUID.fromString(required(record, Topics.ID)),
          type,
          streamId(record),
          Long.parseLong(required(record, Topics.STREAM_VERSION)),
          Long.parseLong(required(record, Topics.POSITION)),
          Instant.parse(required(record, Topics.TIME)),
          new Origin(
              header(record, Topics.ACTOR),
              header(record, Topics.CAUSE),
              header(record, Topics.CORRELATION)),
          EventCodec.decode(type, body(record)));
    } catch (UnreadableEvent | DateTimeException | IllegalArgumentException unreadable) {
      throw new BrokenFeed("Unreadable record at " + place(record), unreadable);
    }
  }

  /** The JSON, of which each byte is kept: what is not UTF-8 would not come back as it was. */
  static String body(ConsumerRecord<String, byte[]> record) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(value(record))).toString();
    } catch (CharacterCodingException noText) {
      throw new BrokenFeed("No UTF-8 at " + place(record), noText);
    }
  }

  static String place(ConsumerRecord<?, ?> record) {
    return record.topic() + "-" + record.partition() + "@" + record.offset();
  }

  private static String streamId(ConsumerRecord<String, byte[]> record) {
    String subject = required(record, Topics.SUBJECT);
    if (!subject.equals(record.key())) {
      throw new BrokenFeed("Key and " + Topics.SUBJECT + " differ at " + place(record));
    }
    return subject;
  }

  private static byte[] value(ConsumerRecord<String, byte[]> record) {
    byte[] value = record.value();
    if (value == null) {
      throw new BrokenFeed("No value at " + place(record));
    }
    return value;
  }

  private static String required(ConsumerRecord<?, ?> record, String name) {
    return header(record, name)
        .orElseThrow(() -> new BrokenFeed("No header " + name + " at " + place(record)));
  }

  private static Optional<String> header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? Optional.empty() : Optional.of(new String(header.value(), UTF_8));
  }
}

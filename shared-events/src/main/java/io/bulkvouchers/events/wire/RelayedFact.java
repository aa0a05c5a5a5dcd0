package io.bulkvouchers.events.wire;

import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * A fact as it leaves the store, whichever way it goes: a record in Kafka, or a line of JSON to
 * whoever reads the store again.
 *
 * @param topic where it belongs in Kafka
 * @param key the stream id
 * @param headers by the names in {@link Topics}
 * @param value the stored JSON, byte for byte
 */
public record RelayedFact(String topic, String key, Map<String, String> headers, String value) {

  /** What a line of it is called in HTTP. */
  public static final String MEDIA_TYPE = "application/jsonl";

  /** Takes its own copy of the headers. */
  public RelayedFact {
    headers = Map.copyOf(headers);
  }

  /** Without the line's end. */
  public String line() {
    return EventCodec.mapper().writeValueAsString(this);
  }

  /**
   * What {@link #line()} wrote.
   *
   * @throws UnreadableEvent when it is something else
   */
  public static RelayedFact read(String line) {
    try {
      return EventCodec.mapper().readValue(line, RelayedFact.class);
    } catch (JacksonException noFact) {
      throw new UnreadableEvent("No line of the store", noFact);
    }
  }

  /** Its place in the store. */
  public long position() {
    return Optional.ofNullable(headers.get(Topics.POSITION)).map(Long::parseLong).orElseThrow();
  }
}

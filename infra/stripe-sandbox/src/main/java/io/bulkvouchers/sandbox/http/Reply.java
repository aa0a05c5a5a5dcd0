package io.bulkvouchers.sandbox.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the caller sees: an answer, or one of the ways in which a network fails. */
public sealed interface Reply {

  /** A whole HTTP response. */
  record Answer(int status, Map<String, String> headers, String body) implements Reply {

    /** A JSON document. */
    public static Answer json(int status, String body) {
      return new Answer(status, Map.of("Content-Type", "application/json"), body);
    }

    /** The same answer with one more header. */
    public Answer with(String name, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(name, value);
      return new Answer(status, more, body);
    }
  }

  /** The connection breaks in the middle of the response. */
  record Cut() implements Reply {}

  /** Nothing comes for this long; then the connection breaks. */
  record Silence(Duration length) implements Reply {}
}

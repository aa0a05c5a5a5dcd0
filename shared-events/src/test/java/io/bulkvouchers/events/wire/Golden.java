package io.bulkvouchers.events.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of every type and version ever written, as files: both services read them in their
 * tests, so neither can forget an old fact.
 */
public final class Golden {

  private Golden() {}

  /** All types that this build knows. */
  public static List<EventType> types() {
    return Arrays.asList(EventType.values());
  }

  /** The golden JSON of a type. */
  public static String json(EventType type) {
    String name = "/golden/" + type.wireName() + ".json";
    try (InputStream file = Golden.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new AssertionError("No golden file " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

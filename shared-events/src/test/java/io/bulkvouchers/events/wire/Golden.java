package io.bulkvouchers.events.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

  /** The golden JSON of a type, as this build writes it. */
  public static String json(EventType type) {
    String name = "/golden/" + type.wireName() + ".json";
    return read(name).orElseThrow(() -> new AssertionError("No golden file " + name));
  }

  /** The same from before optional components were added, where some were. */
  public static Optional<String> older(EventType type) {
    return read("/golden/older/" + type.wireName() + ".json");
  }

  private static Optional<String> read(String name) {
    try (InputStream file = Golden.class.getResourceAsStream(name)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

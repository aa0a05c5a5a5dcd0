package io.bulkvouchers.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * What may change in events that were written: a component may be added as an optional one, and a
 * line for it at the end of golden/components.txt. No line there is ever changed or taken away. All
 * else is a new type or a new version beside the old one, whose lines come before what was added.
 */
class CompatibilityTest {

  private static final String ADDED_LATER = "# added later";

  static List<EventType> types() {
    return Golden.types();
  }

  @Test
  void everyComponentEverWrittenIsThereAndNoneThatTheListLacks() {
    List<String> written = lines().filter(line -> !line.equals(ADDED_LATER)).toList();

    assertThat(types().stream().flatMap(CompatibilityTest::components))
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void whatWasAddedLaterIsOptional() {
    List<String> later = lines().dropWhile(line -> !line.equals(ADDED_LATER)).skip(1).toList();

    assertThat(later).isNotEmpty().allMatch(line -> line.split(" ", 3)[2].startsWith("Optional<"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void whatIsOptionalMayBeAbsentAndWhatIsNotMayNot(EventType type) {
    for (RecordComponent component : type.eventClass().getRecordComponents()) {
      ObjectNode json = (ObjectNode) EventCodec.mapper().readTree(Golden.json(type));
      json.remove(component.getName());
      if (component.getType() == Optional.class) {
        assertThat(EventCodec.encode(EventCodec.decode(type, json.toString())))
            .isEqualTo(json.toString());
      } else {
        assertThatThrownBy(() -> EventCodec.decode(type, json.toString()))
            .isInstanceOf(UnreadableEvent.class);
      }
    }
  }

  private static Stream<String> components(EventType type) {
    return Arrays.stream(type.eventClass().getRecordComponents())
        .map(
            component ->
                "%s %s %s"
                    .formatted(
                        type.wireName(),
                        component.getName(),
                        component.getGenericType().getTypeName().replaceAll("[a-z]+\\.", "")));
  }

  private static Stream<String> lines() {
    try (InputStream file = CompatibilityTest.class.getResourceAsStream("/golden/components.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8).lines();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

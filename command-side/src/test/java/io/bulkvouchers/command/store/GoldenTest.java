package io.bulkvouchers.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.wire.EventType;
import io.bulkvouchers.events.wire.Golden;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {

  static List<EventType> types() {
    return Golden.types();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyFactEverStoredIsReadAndWouldBeWrittenTheSame(EventType type) {
    StoredEvent golden =
        new StoredEvent(
            0,
            new UUID(1, 2),
            "stream",
            3,
            type.wireName(),
            Golden.json(type),
            "{\"actor\":\"organizer\",\"cause\":\"request\",\"correlation\":\"request\"}",
            Instant.parse("2027-01-15T12:00:00Z"));

    assertThat(FactMessages.row(FactMessages.message(golden))).isEqualTo(golden);
  }
}

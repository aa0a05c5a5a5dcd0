package io.bulkvouchers.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.ConferenceEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {

  static List<Record> samples() {
    return Samples.all();
  }

  @Test
  void everyFactHasOneWireName() {
    List<Class<?>> named =
        Arrays.stream(EventType.values()).<Class<?>>map(EventType::eventClass).toList();
    assertThat(named).containsExactlyInAnyOrderElementsOf(facts());
    assertThat(samples())
        .extracting(sample -> sample.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(facts().stream().map(Class::getName).toList());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aFactIsWrittenAsItsGoldenFileAndReadBack(Record event) {
    EventType type = EventType.of(event.getClass());
    assertThat(EventCodec.encode(event)).isEqualTo(Golden.json(type));
    assertThat(EventCodec.decode(type, Golden.json(type))).isEqualTo(event);
  }

  @Test
  void aFactFromBeforeAnOptionalComponentWasAddedIsReadWithoutIt() {
    for (EventType type : Golden.types()) {
      Golden.older(type)
          .ifPresent(
              json -> assertThat(EventCodec.encode(EventCodec.decode(type, json))).isEqualTo(json));
    }
    assertThat(Golden.older(EventType.PAYMENT_RECEIVED)).isPresent();
    assertThat(Golden.older(EventType.PAYMENT_PENDING)).isPresent();
  }

  @Test
  void aNewerBuildsComponentIsPassedOver() {
    String json = Golden.json(EventType.DENIED).replace("{\"", "{\"addedLater\":1,\"");
    assertThat(EventCodec.decode(EventType.DENIED, json))
        .isEqualTo(EventCodec.decode(EventType.DENIED, Golden.json(EventType.DENIED)));
  }

  @Test
  void aFactThatLacksAComponentStopsTheReader() {
    assertThatThrownBy(() -> EventCodec.decode(EventType.DENIED, "{\"reason\":\"budget\"}"))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageContaining("purchaseId");
  }

  @Test
  void anUnknownNameStopsTheReader() {
    assertThatThrownBy(() -> EventType.named("bulk-purchase.created.v9"))
        .isInstanceOf(UnreadableEvent.class);
  }

  private static List<Class<?>> facts() {
    return Stream.of(BulkPurchaseEvent.class, ConferenceEvent.class)
        .flatMap(EventCodecTest::records)
        .toList();
  }

  private static Stream<Class<?>> records(Class<?> stream) {
    return stream.isSealed()
        ? Arrays.stream(stream.getPermittedSubclasses()).flatMap(EventCodecTest::records)
        : Stream.of(stream);
  }
}

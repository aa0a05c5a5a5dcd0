package io.bulkvouchers.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventLeafTest {

  private static final UUID ID = UUID.fromString("0199e0a5-0000-7000-8000-000000000001");
  private static final Instant TIME = Instant.parse("2026-11-25T12:00:00.000001Z");

  /** A third party computes the same from the page that describes the form. */
  @Test
  void theFormIsForEver() {
    assertThat(new String(leaf(7, "bp_1", 2, "{\"a\":\"ä\"}").bytes(), UTF_8))
        .isEqualTo(
            """
            bulk-vouchers/event/v1
            position 1
            7
            id 36
            0199e0a5-0000-7000-8000-000000000001
            stream 4
            bp_1
            version 1
            2
            type 1
            t
            micros 16
            1795608000000001
            metadata 2
            {}
            payload 10
            {"a":"ä"}
            """);
  }

  @Test
  void nothingCanChangeWithoutAnotherHash() {
    EventLeaf leaf = leaf(7, "bp_1", 2, "{}");
    assertThat(
            List.of(
                leaf(8, "bp_1", 2, "{}").hash(),
                leaf(7, "bp_2", 2, "{}").hash(),
                leaf(7, "bp_1", 3, "{}").hash(),
                leaf(7, "bp_1", 2, "{ }").hash(),
                new EventLeaf(7, UUID.randomUUID(), "bp_1", 2, "t", TIME, "{}", "{}").hash(),
                new EventLeaf(7, ID, "bp_1", 2, "u", TIME, "{}", "{}").hash(),
                new EventLeaf(7, ID, "bp_1", 2, "t", TIME.plusNanos(1_000), "{}", "{}").hash(),
                new EventLeaf(7, ID, "bp_1", 2, "t", TIME, "{ }", "{}").hash()))
        .doesNotHaveDuplicates()
        .doesNotContain(leaf.hash());
  }

  private static EventLeaf leaf(long position, String stream, long version, String payload) {
    return new EventLeaf(position, ID, stream, version, "t", TIME, "{}", payload);
  }
}

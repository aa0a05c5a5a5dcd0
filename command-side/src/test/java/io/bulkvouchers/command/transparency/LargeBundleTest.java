package io.bulkvouchers.command.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A bundle of everything leaves page by page, and is never in memory as a whole. */
class LargeBundleTest {

  private static final int EVENTS = 20_000;
  private static final int LOOK_EVERY = 256 << 10;

  /** Less than the events with their proofs take in any form. */
  private static final long ROOM = 10L << 20;

  @Test
  void twentyThousandEventsComeWithTheirProofsAndDoNotFillTheMemory() throws IOException {
    HistoryScene scene = new HistoryScene();
    scene
        .owner
        .sql(
            """
            insert into event (event_id, stream_id, version, type, payload, metadata, time)
            select gen_random_uuid(), 'bp_' || n, 1, 'bulk-purchase.denied.v1',
              '{"reason":"number ' || n || '"}', '{"actor":"organizer"}', now()
            from generate_series(1, ?) n
            """)
        .param(EVENTS)
        .update();
    long until = scene.service.sql("select settled_position()").query(Long.class).single();
    TreeGrowth.Grown grown =
        new TreeGrowth(scene.service, EVENTS).extended(TreeGrowth.Grown.nothing(), until);
    SizedNote note = scene.seal.sign(grown.checkpoint(scene.seal.origin()));
    KeptCheckpoint newest = new KeptCheckpoint(EVENTS, note.note(), Instant.EPOCH);
    BundleExport export = new BundleExport(scene.service);
    long before = used();
    Meter meter = new Meter();

    long written =
        export.write(
            BundleScope.ofAll(Optional.empty(), Optional.empty()), newest, Optional.empty(), meter);

    assertThat(written).isEqualTo(EVENTS);
    assertThat(newest.size()).isEqualTo(written);
    assertThat(meter.used)
        .hasSizeGreaterThan(5)
        .allSatisfy(now -> assertThat(now - before).isLessThan(ROOM));
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Throws everything away, and looks now and then how much is held meanwhile. */
  private static final class Meter extends OutputStream {
    private final List<Long> used = new ArrayList<>();
    private long size;

    @Override
    public void write(int one) {
      look(1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      look(length);
    }

    private void look(int length) {
      if (size / LOOK_EVERY < (size + length) / LOOK_EVERY) {
        used.add(used());
      }
      size += length;
    }
  }
}

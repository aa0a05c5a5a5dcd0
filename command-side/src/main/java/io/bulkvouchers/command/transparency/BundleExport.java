package io.bulkvouchers.command.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkvouchers.bundle.BundleFiles;
import io.bulkvouchers.bundle.BundledCheckpoint;
import io.bulkvouchers.bundle.BundledEvent;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.proofs.ConsistencyProof;
import io.bulkvouchers.proofs.Hash;
import io.bulkvouchers.proofs.InclusionProof;
import io.bulkvouchers.proofs.Subtrees;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what an auditor takes away. It is written here and not on the side of the views, because
 * here are the stored bytes, the tree over them, and nothing in between that could err.
 */
@Component
public class BundleExport {

  private static final int PAGE = 500;
  private static final int EARLIER = 20;

  private final JdbcClient jdbc;
  private final KeptCheckpoints kept;
  private final TreeRows tree;

  BundleExport(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.kept = new KeptCheckpoints(jdbc);
    this.tree = new TreeRows(jdbc);
  }

  /** Whether a checkpoint covers anything of a scope. */
  public boolean covers(BundleScope scope, KeptCheckpoint checkpoint) {
    return !new ScopedEvents(jdbc, scope, checkpoint.size()).after(0, 1).isEmpty();
  }

  /** Whether anything that a checkpoint covers is of a conference beside these. */
  public boolean coversBeside(Collection<String> conferences, KeptCheckpoint checkpoint) {
    return jdbc.sql(
            """
            select exists (
              select from event join tree_leaf leaf using (position)
              where version = 1 and payload::jsonb ->> 'conferenceId' <> all(:conferences)
                and leaf.index < :size)
            """)
        .param("conferences", conferences.toArray(String[]::new))
        .param("size", checkpoint.size())
        .query(Boolean.class)
        .single();
  }

  /**
   * Writes a zip, however large, in flat memory.
   *
   * @param known a checkpoint that the auditor has already
   * @return how many events are in it
   */
  public long write(
      BundleScope scope,
      KeptCheckpoint checkpoint,
      Optional<KeptCheckpoint> known,
      OutputStream out)
      throws IOException {
    Subtrees remembered = new TreeBlocks(tree, checkpoint.size());
    ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
    entry(zip, BundleFiles.CHECKPOINT, checkpoint.note());
    zip.putNextEntry(new ZipEntry(BundleFiles.EARLIER));
    List<KeptCheckpoint> before = kept.below(checkpoint.size(), EARLIER);
    for (KeptCheckpoint earlier :
        Stream.concat(before.stream(), known.stream())
            .filter(one -> one.size() < checkpoint.size())
            .distinct()
            .toList()) {
      line(zip, earlier(earlier, checkpoint, remembered));
    }
    zip.closeEntry();
    zip.putNextEntry(new ZipEntry(BundleFiles.EVENTS));
    long events = events(scope, checkpoint, remembered, zip);
    zip.closeEntry();
    entry(zip, BundleFiles.HEAD, json(scope.head(events)));
    zip.finish();
    return events;
  }

  private long events(
      BundleScope scope, KeptCheckpoint checkpoint, Subtrees remembered, ZipOutputStream zip)
      throws IOException {
    ScopedEvents events = new ScopedEvents(jdbc, scope, checkpoint.size());
    long count = 0;
    List<ScopedEvents.Scoped> page = events.after(0, PAGE);
    while (!page.isEmpty()) {
      for (ScopedEvents.Scoped each : page) {
        line(
            zip,
            BundledEvent.of(
                each.event(), InclusionProof.of(each.index(), checkpoint.size(), remembered)));
      }
      count += page.size();
      page = events.after(page.getLast().event().position(), PAGE);
    }
    return count;
  }

  private static BundledCheckpoint earlier(
      KeptCheckpoint earlier, KeptCheckpoint later, Subtrees remembered) {
    ConsistencyProof proof = ConsistencyProof.of(earlier.size(), later.size(), remembered);
    return new BundledCheckpoint(
        earlier.note(), proof.path().stream().map(Hash::toString).toList());
  }

  private static void line(ZipOutputStream zip, Record part) throws IOException {
    zip.write((json(part) + "\n").getBytes(UTF_8));
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }

  private static String json(Record part) {
    return EventCodec.mapper().writeValueAsString(part);
  }
}

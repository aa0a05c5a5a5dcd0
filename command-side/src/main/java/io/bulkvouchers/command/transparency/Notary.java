package io.bulkvouchers.command.transparency;

import io.bulkvouchers.proofs.BrokenProof;
import io.bulkvouchers.proofs.Checkpoint;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Signs what the tree was, at intervals, and publishes it. First the signed note is kept in the
 * store, then it is published: who dies between the two publishes it later.
 */
final class Notary {

  private static final Logger LOG = LoggerFactory.getLogger(Notary.class);
  private static final int SOME = 100;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final TreeGrowth growth;
  private final KeptCheckpoints kept;
  private final SecondPlace place;
  private final Seal seal;
  private final LongSupplier settled;
  private final Clock clock;

  private TreeGrowth.Grown grown = TreeGrowth.Grown.nothing();
  private Instant lastMade = Instant.EPOCH;
  private volatile Sight sight = new Sight(0, 0, Optional.empty());

  /**
   * Knows where everything is.
   *
   * @param settled the position up to which no event can appear any more
   */
  Notary(
      JdbcClient jdbc,
      TransactionOperations transactions,
      int batch,
      SecondPlace place,
      Seal seal,
      LongSupplier settled,
      Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.growth = new TreeGrowth(jdbc, batch);
    this.kept = new KeptCheckpoints(jdbc);
    this.place = place;
    this.seal = seal;
    this.settled = settled;
    this.clock = clock;
  }

  /** Whose checkpoints these are, and how often they are due. */
  record Seal(String origin, SigningKeys keys, Duration every) {

    Checkpoint open(SizedNote note) {
      try {
        Checkpoint checkpoint = Checkpoint.open(note.note(), origin, keys.known());
        if (checkpoint.size() != note.size()) {
          throw new BrokenProof(
              "It is of %d events, not of %d".formatted(checkpoint.size(), note.size()));
        }
        return checkpoint;
      } catch (BrokenProof broken) {
        throw new DistrustedHistory(
            "The checkpoint of %d events is not ours: %s"
                .formatted(note.size(), broken.getMessage()));
      }
    }

    SizedNote sign(Checkpoint checkpoint) {
      return new SizedNote(checkpoint.size(), keys.signer().sign(checkpoint.text()).toString());
    }
  }

  /**
   * How far it is.
   *
   * @param size of the tree
   * @param covered how many events a published checkpoint signs
   * @param uncoveredSince when the first event that is not covered was seen
   */
  record Sight(long size, long covered, Optional<Instant> uncoveredSince) {}

  Sight sight() {
    return sight;
  }

  /** Holds the store beside the last published checkpoint. */
  void begin() throws IOException {
    Optional<SizedNote> last = place.last();
    grown = last.map(note -> growth.at(trusted(note))).orElseGet(this::nothingPublished);
    sight = new Sight(grown.place().size(), grown.place().size(), Optional.empty());
  }

  private Checkpoint trusted(SizedNote published) {
    Optional<String> ours = kept.find(published.size()).map(KeptCheckpoint::note);
    if (!ours.equals(Optional.of(published.note()))) {
      throw new DistrustedHistory(
          "The store has lost or changed the published checkpoint of %d events"
              .formatted(published.size()));
    }
    return seal.open(published);
  }

  /** One may have been kept before this process died; more cannot be. */
  private TreeGrowth.Grown nothingPublished() {
    if (kept.below(Long.MAX_VALUE, 2).size() > 1) {
      throw new DistrustedHistory(
          "The store has checkpoints, the place where they are published has none");
    }
    return TreeGrowth.Grown.nothing();
  }

  /** Grows by a batch, signs when it is time, publishes; false when nothing was new. */
  boolean work() throws IOException {
    long before = grown.place().size();
    long until = settled.getAsLong();
    grown = Optional.ofNullable(transactions.execute(status -> grow(until))).orElse(grown);
    publish();
    look(until);
    return grown.place().size() > before;
  }

  private TreeGrowth.Grown grow(long until) {
    if (!isAlone()) {
      return grown;
    }
    TreeGrowth.Grown next = growth.extended(growth.caughtUp(grown), until);
    if (isDue(next)) {
      keep(next.checkpoint(seal.origin()));
    }
    return next;
  }

  private boolean isAlone() {
    return jdbc.sql("select pg_try_advisory_xact_lock(tree_growth())")
        .query(Boolean.class)
        .single();
  }

  private boolean isDue(TreeGrowth.Grown next) {
    return next.place().size() > sight.covered()
        && !clock.instant().isBefore(lastMade.plus(seal.every()));
  }

  private void keep(Checkpoint checkpoint) {
    Instant now = clock.instant();
    if (kept.find(checkpoint.size()).isEmpty()) {
      kept.keep(seal.sign(checkpoint), now);
    }
    lastMade = now;
  }

  private void publish() throws IOException {
    List<KeptCheckpoint> waiting = kept.above(sight.covered(), SOME);
    for (KeptCheckpoint checkpoint : waiting) {
      growth.at(seal.open(checkpoint.sized()));
      place.publish(checkpoint.sized());
      sight = new Sight(grown.place().size(), checkpoint.size(), Optional.empty());
      LOG.info("fact=checkpoint_published size={}", checkpoint.size());
    }
  }

  private void look(long until) {
    boolean all = grown.place().position() >= until && grown.place().size() == sight.covered();
    Optional<Instant> since =
        all ? Optional.empty() : sight.uncoveredSince().or(() -> Optional.of(clock.instant()));
    sight = new Sight(grown.place().size(), sight.covered(), since);
  }
}

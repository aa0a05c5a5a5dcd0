package io.bulkvouchers.command.transparency;

import io.bulkvouchers.proofs.BrokenProof;
import io.bulkvouchers.proofs.Checkpoint;
import io.bulkvouchers.proofs.ConsistencyProof;
import io.bulkvouchers.proofs.EventLeaf;
import io.bulkvouchers.proofs.InclusionProof;
import io.bulkvouchers.proofs.NoteKey;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives checkpoints and proofs; what it gives was checked as a stranger would check it. */
@Component
public class HistoryProofs {

  private final KeptCheckpoints kept;
  private final EventLeaves events;
  private final TreeRows tree;
  private final Notary.Seal seal;

  HistoryProofs(JdbcClient jdbc, Notary.Seal seal) {
    this.kept = new KeptCheckpoints(jdbc);
    this.events = new EventLeaves(jdbc);
    this.tree = new TreeRows(jdbc);
    this.seal = seal;
  }

  /** The keys that sign and signed checkpoints, the one in use first. */
  public List<NoteKey> keys() {
    return seal.keys().known();
  }

  /** What the checkpoints are of. */
  public String origin() {
    return seal.origin();
  }

  /** The checkpoint that covers most. */
  public Optional<KeptCheckpoint> latest() {
    return kept.latest();
  }

  /** The checkpoint of so many events. */
  public Optional<KeptCheckpoint> find(long size) {
    return kept.find(size);
  }

  /** Checkpoints of fewer events, the latest first. */
  public List<KeptCheckpoint> below(long size, int limit) {
    return kept.below(size, limit);
  }

  /** Checkpoints of more events, the earliest first. */
  public List<KeptCheckpoint> above(long size, int limit) {
    return kept.above(size, limit);
  }

  /**
   * Checkpoints of more events that bear our signature, the earliest first.
   *
   * @throws DistrustedHistory at one that does not
   */
  public List<KeptCheckpoint> signedAbove(long size, int limit) {
    List<KeptCheckpoint> found = kept.above(size, limit);
    found.forEach(checkpoint -> seal.open(checkpoint.sized()));
    return found;
  }

  /** The event at a position as it is stored. */
  public Optional<EventLeaf> event(long position) {
    return events.at(position);
  }

  /**
   * That an event is covered by a checkpoint; empty when it came later.
   *
   * @throws DistrustedHistory when the store is not what was signed
   */
  public Optional<InclusionProof> inclusion(EventLeaf event, KeptCheckpoint checkpoint) {
    return tree.ofPosition(event.position())
        .filter(leaf -> leaf.index() < checkpoint.size())
        .map(leaf -> checked(leaf, event, seal.open(checkpoint.sized())));
  }

  /**
   * That a checkpoint is an earlier one with events appended.
   *
   * @throws DistrustedHistory when the store is not what was signed
   */
  public ConsistencyProof consistency(KeptCheckpoint earlier, KeptCheckpoint later) {
    Checkpoint before = seal.open(earlier.sized());
    Checkpoint after = seal.open(later.sized());
    try {
      ConsistencyProof proof = ConsistencyProof.of(before.size(), after.size(), tree);
      proof.check(before.root(), after.root());
      return proof;
    } catch (BrokenProof broken) {
      throw new DistrustedHistory(String.valueOf(broken.getMessage()));
    }
  }

  private InclusionProof checked(TreeRows.Leaf leaf, EventLeaf event, Checkpoint checkpoint) {
    try {
      InclusionProof proof = InclusionProof.of(leaf.index(), checkpoint.size(), tree);
      proof.check(event.hash(), checkpoint.root());
      return proof;
    } catch (BrokenProof broken) {
      throw new DistrustedHistory(
          "The event at %d: %s".formatted(event.position(), broken.getMessage()));
    }
  }
}

package io.bulkvouchers.command.web.operations;

import io.bulkvouchers.command.transparency.HistoryProofs;
import io.bulkvouchers.command.transparency.HistorySight;
import io.bulkvouchers.command.transparency.KeptCheckpoint;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.command.web.security.AccessRules;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.proofs.ConsistencyProof;
import io.bulkvouchers.proofs.EventLeaf;
import io.bulkvouchers.proofs.Hash;
import io.bulkvouchers.proofs.InclusionProof;
import io.bulkvouchers.proofs.NoteKey;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Checkpoints of history and proofs about them: hashes, and nothing of what happened. Whoever asks
 * is noted, but for the keys and for how far it is, which pages ask again and again.
 */
@RestController
@RequestMapping("/history")
class CheckpointController {

  private final HistoryProofs proofs;
  private final HistorySight sight;
  private final LookNotes looks;

  CheckpointController(HistoryProofs proofs, HistorySight sight, LookNotes looks) {
    this.proofs = proofs;
    this.sight = sight;
    this.looks = looks;
  }

  /** How much of history is signed, and where that is published. */
  @GetMapping("/publication")
  HistorySight.Published findPublication(Caller caller) {
    AccessRules.check(caller, Action.SEE_CHECKPOINTS);
    return sight.now();
  }

  /** The public keys; whoever checks should have them from elsewhere as well. */
  @GetMapping("/keys")
  Keys listHistoryKeys(Caller caller) {
    AccessRules.check(caller, Action.SEE_CHECKPOINTS);
    return new Keys(proofs.origin(), proofs.keys().stream().map(NoteKey::toString).toList());
  }

  @GetMapping("/checkpoints")
  ResponseEntity<CheckpointPage> listCheckpoints(
      Caller caller,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<Long> after,
      @RequestParam Optional<Long> before) {
    see(caller);
    return CheckpointPage.of(proofs, Limit.of(limit), after, before).linked();
  }

  @GetMapping("/checkpoints/latest")
  KeptCheckpoint findLatestCheckpoint(Caller caller) {
    see(caller);
    return proofs.latest().orElseThrow(CheckpointController::unknown);
  }

  /** Its name is how many events it covers. */
  @GetMapping("/checkpoints/{size}")
  KeptCheckpoint findCheckpoint(Caller caller, @PathVariable long size) {
    see(caller);
    return checkpoint(size);
  }

  /** That the later checkpoint is the earlier one with events appended, and nothing else. */
  @GetMapping("/consistency-proof")
  Consistency proveConsistency(
      Caller caller, @RequestParam long earlier, @RequestParam long later) {
    see(caller);
    if (earlier > later) {
      throw new ProblemException(
          ProblemCode.MALFORMED_REQUEST, "The earlier checkpoint covers fewer events.");
    }
    KeptCheckpoint before = checkpoint(earlier);
    KeptCheckpoint after = checkpoint(later);
    return new Consistency(before, after, text(proofs.consistency(before, after)));
  }

  /** That a checkpoint covers an event; without a size it is the latest. */
  @GetMapping("/events/{position}/inclusion-proof")
  Inclusion proveInclusion(
      Caller caller, @PathVariable long position, @RequestParam Optional<Long> checkpoint) {
    see(caller);
    EventLeaf event =
        proofs.event(position).orElseThrow(() -> new ProblemException(ProblemCode.UNKNOWN_EVENT));
    KeptCheckpoint covering =
        checkpoint
            .map(this::checkpoint)
            .or(proofs::latest)
            .orElseThrow(CheckpointController::unknown);
    InclusionProof proof =
        proofs
            .inclusion(event, covering)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_COVERED));
    return new Inclusion(
        position,
        proof.index(),
        event.hash().toString(),
        proof.path().stream().map(Hash::toString).toList(),
        covering);
  }

  private void see(Caller caller) {
    AccessRules.check(caller, Action.SEE_CHECKPOINTS);
    looks.note(caller);
  }

  private KeptCheckpoint checkpoint(long size) {
    return proofs.find(size).orElseThrow(CheckpointController::unknown);
  }

  private static List<String> text(ConsistencyProof proof) {
    return proof.path().stream().map(Hash::toString).toList();
  }

  private static ProblemException unknown() {
    return new ProblemException(ProblemCode.UNKNOWN_CHECKPOINT);
  }

  /**
   * Whose signatures to believe.
   *
   * @param keys as name+id+base64, the one in use first
   */
  record Keys(String origin, List<String> keys) {}

  /**
   * A consistency proof (RFC 6962).
   *
   * @param path hashes in base64
   */
  record Consistency(KeptCheckpoint earlier, KeptCheckpoint later, List<String> path) {}

  /**
   * An inclusion proof (RFC 6962).
   *
   * @param position of the event in the store
   * @param index of its leaf in the tree, which has no gaps
   * @param leaf hash of the event, in base64
   * @param path hashes in base64, from the leaf's neighbor up
   */
  record Inclusion(
      long position, long index, String leaf, List<String> path, KeptCheckpoint checkpoint) {}
}

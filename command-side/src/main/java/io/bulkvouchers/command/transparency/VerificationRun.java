package io.bulkvouchers.command.transparency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All events held beside tree and published checkpoints, once.
 *
 * @param trigger {@code scheduled} or {@code on_demand}
 * @param state {@code running}, {@code completed} or {@code failed}
 * @param events how many the tree had
 * @param checked how many are behind
 * @param covered how many a published checkpoint signs; later ones are held beside the kept tree
 * @param checkpoints how many were published
 * @param findingCount none means that all that is covered is as it was signed
 * @param findings the first of them
 * @param problem why it failed: nothing is known then
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record VerificationRun(
    String id,
    String trigger,
    String state,
    Instant startedAt,
    Optional<Instant> finishedAt,
    long events,
    long checked,
    long covered,
    long checkpoints,
    long findingCount,
    List<Finding> findings,
    Optional<String> problem) {

  /** Whether it found nothing in what it could check. */
  boolean isClean() {
    return state.equals("completed") && findingCount == 0;
  }
}

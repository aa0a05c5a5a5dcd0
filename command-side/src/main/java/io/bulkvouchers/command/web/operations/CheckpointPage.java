package io.bulkvouchers.command.web.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkvouchers.command.transparency.HistoryProofs;
import io.bulkvouchers.command.transparency.KeptCheckpoint;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/**
 * Some checkpoints, the latest first; their places in the list are their sizes.
 *
 * @param next the cursor for {@code after}; absent at the end
 * @param previous the cursor for {@code before}; absent at the top
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CheckpointPage(List<KeptCheckpoint> items, Optional<Long> next, Optional<Long> previous) {

  static CheckpointPage of(
      HistoryProofs proofs, int length, Optional<Long> after, Optional<Long> before) {
    if (after.isPresent() && before.isPresent()) {
      throw new ProblemException(
          ProblemCode.MALFORMED_REQUEST, "A page is after or before a place, not both.");
    }
    if (before.isPresent()) {
      List<KeptCheckpoint> found = proofs.above(before.get(), length + 1);
      List<KeptCheckpoint> items = cut(found, length).reversed();
      return new CheckpointPage(
          items, last(items), first(items).filter(place -> found.size() > length));
    }
    List<KeptCheckpoint> found = proofs.below(after.orElse(Long.MAX_VALUE), length + 1);
    List<KeptCheckpoint> items = cut(found, length);
    return new CheckpointPage(
        items,
        last(items).filter(place -> found.size() > length),
        first(items).filter(place -> after.isPresent()));
  }

  ResponseEntity<CheckpointPage> linked() {
    return Links.with(this, next.map(String::valueOf), previous.map(String::valueOf));
  }

  private static List<KeptCheckpoint> cut(List<KeptCheckpoint> found, int length) {
    return found.subList(0, Math.min(found.size(), length));
  }

  private static Optional<Long> first(List<KeptCheckpoint> items) {
    return items.stream().findFirst().map(KeptCheckpoint::size);
  }

  private static Optional<Long> last(List<KeptCheckpoint> items) {
    return first(items.reversed());
  }
}

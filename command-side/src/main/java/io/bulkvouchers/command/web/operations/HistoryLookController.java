package io.bulkvouchers.command.web.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkvouchers.command.transparency.HistoryLooks;
import io.bulkvouchers.command.transparency.HistoryLooks.HistoryLook;
import io.bulkvouchers.command.web.security.AccessRules;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who took history away, and who asked for checkpoints and proofs. */
@RestController
class HistoryLookController {

  private final HistoryLooks looks;

  HistoryLookController(HistoryLooks looks) {
    this.looks = looks;
  }

  @GetMapping("/history/looks")
  ResponseEntity<HistoryLookPage> listHistoryLooks(
      Caller caller, @RequestParam Optional<Integer> limit, @RequestParam Optional<Long> after) {
    int length = Limit.of(limit);
    List<HistoryLook> found =
        looks.before(
            after.orElse(Long.MAX_VALUE),
            AccessRules.conferences(caller, Action.SEE_CHECKPOINTS),
            length + 1);
    List<HistoryLook> items = found.subList(0, Math.min(length, found.size()));
    Optional<Long> next =
        found.size() > length ? Optional.of(items.getLast().id()) : Optional.empty();
    return Links.with(
        new HistoryLookPage(items, next), next.map(String::valueOf), Optional.empty());
  }

  /**
   * Questions, the last one first.
   *
   * @param next the value for {@code after}; absent at the end
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record HistoryLookPage(List<HistoryLook> items, Optional<Long> next) {}
}

package io.bulkvouchers.query.rebuild;

import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.past.Folding;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import io.bulkvouchers.query.rebuild.Rebuild.Purpose;
import io.bulkvouchers.query.rebuild.Rebuild.Source;
import io.bulkvouchers.query.rebuild.Rebuild.State;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Views made anew, for operators; one rebuild at a time. */
@RestController
@RequestMapping("/rebuilds")
@Tag(name = "Rebuilds")
class RebuildController {

  private static final int LAST = 50;

  private final Rebuilds rebuilds;
  private final Beside beside;
  private final Folding folding;
  private final TransactionOperations transaction;
  private final Optional<StorePages> store;

  RebuildController(
      Rebuilds rebuilds,
      Beside beside,
      Folding folding,
      TransactionOperations transaction,
      Optional<StorePages> store) {
    this.rebuilds = rebuilds;
    this.beside = beside;
    this.folding = folding;
    this.transaction = transaction;
    this.store = store;
  }

  /**
   * What is to be made anew.
   *
   * @param views some of the names that the list of rebuilds has; absent or empty is all
   */
  record Order(Optional<Source> source, Optional<Purpose> purpose, Optional<List<String>> views) {}

  /** The last rebuilds, and the names of all views. */
  record RebuildList(SortedSet<String> views, List<Rebuild> items) {}

  @GetMapping
  @Operation(operationId = "listRebuilds", summary = "The last rebuilds, the newest first")
  ResponseEntity<RebuildList> list(Caller caller) {
    Access.operate(caller);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new RebuildList(folding.views(), rebuilds.last(LAST)));
  }

  @GetMapping("/{number}")
  @Operation(operationId = "getRebuild", summary = "One rebuild: how far it is, what it found")
  ResponseEntity<Rebuild> get(Caller caller, @PathVariable long number) {
    Access.operate(caller);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(rebuilds.find(number).orElseThrow(Problem::notFound));
  }

  @PostMapping
  @Operation(
      operationId = "beginRebuild",
      summary = "Makes views anew beside the live ones, compares, and switches if asked to")
  ResponseEntity<Rebuild> begin(Caller caller, @RequestBody Order order) {
    Access.operate(caller);
    Source source =
        order.source().orElseThrow(() -> invalid("source", "It is history, topics or store"));
    Purpose purpose =
        order.purpose().orElseThrow(() -> invalid("purpose", "It is rehearsal or switch"));
    if (source == Source.STORE && store.isEmpty()) {
      throw new Problem(ProblemCode.STORE_NOT_CONFIGURED, "bulk-vouchers.store.url is not set");
    }
    SortedSet<String> views = views(order.views().orElseGet(List::of));
    try {
      long id =
          Objects.requireNonNull(
              transaction.execute(
                  status -> {
                    long begun = rebuilds.begin(source, purpose, views, caller.userId());
                    beside.make(folding.tables(views));
                    return begun;
                  }));
      return ResponseEntity.status(HttpStatus.ACCEPTED)
          .body(rebuilds.find(id).orElseThrow(Problem::notFound));
    } catch (DuplicateKeyException another) {
      throw new Problem(ProblemCode.REBUILD_REFUSED, "Another rebuild has not ended yet");
    }
  }

  @PostMapping("/{number}/pause")
  @Operation(operationId = "pauseRebuild", summary = "Stops behind the step that is being made")
  ResponseEntity<Rebuild> pause(Caller caller, @PathVariable long number) {
    return become(caller, number, State.PAUSED, Set.of(State.RUNNING));
  }

  @PostMapping("/{number}/resume")
  @Operation(operationId = "resumeRebuild", summary = "Goes on where it stopped")
  ResponseEntity<Rebuild> resume(Caller caller, @PathVariable long number) {
    return become(caller, number, State.RUNNING, Set.of(State.PAUSED));
  }

  @PostMapping("/{number}/cancel")
  @Operation(operationId = "cancelRebuild", summary = "Ends it; the live views stay as they are")
  ResponseEntity<Rebuild> cancel(Caller caller, @PathVariable long number) {
    return become(caller, number, State.CANCELLED, Set.of(State.RUNNING, State.PAUSED));
  }

  private ResponseEntity<Rebuild> become(
      Caller caller, long number, State state, Set<State> before) {
    Access.operate(caller);
    Rebuild seen = rebuilds.find(number).orElseThrow(Problem::notFound);
    if (!rebuilds.become(number, state, before)) {
      throw new Problem(
          ProblemCode.REBUILD_REFUSED,
          "Rebuild %d is %s".formatted(number, Rebuild.word(seen.state())));
    }
    return get(caller, number);
  }

  private SortedSet<String> views(List<String> wanted) {
    SortedSet<String> all = folding.views();
    if (!all.containsAll(wanted)) {
      throw invalid("views", "A view is one of " + String.join(", ", all));
    }
    return wanted.isEmpty() ? all : new TreeSet<>(wanted);
  }

  private static Problem invalid(String part, String form) {
    return Problem.ofParameter(ProblemCode.INVALID_BODY, part, form);
  }
}

package io.bulkvouchers.query.history;

import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.history.HistoryEvent.HistoryPage;
import io.bulkvouchers.query.history.HistoryEvent.KeptEvent;
import io.bulkvouchers.query.looks.Looks;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Links;
import io.bulkvouchers.query.paging.Page;
import io.bulkvouchers.query.paging.Seek;
import io.bulkvouchers.query.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that happened at a conference, for those who audit it. */
@RestController
@RequestMapping("/conferences/{id}/history")
@Tag(name = "History")
class HistoryController {

  private final HistorySearch search;
  private final Looks looks;

  HistoryController(HistorySearch search, Looks looks) {
    this.search = search;
    this.looks = looks;
  }

  @GetMapping
  @Operation(
      operationId = "searchHistory",
      summary = "Every event of a conference, newest first; from is included, until is not")
  ResponseEntity<HistoryPage> search(
      Caller caller,
      @PathVariable String id,
      @RequestParam Optional<String> purchase,
      @RequestParam Optional<String> sponsor,
      @RequestParam Optional<String> type,
      @RequestParam Optional<String> actor,
      @RequestParam Optional<String> cause,
      @RequestParam Optional<String> correlation,
      @RequestParam Optional<String> currency,
      @RequestParam Optional<Long> least,
      @RequestParam Optional<Long> most,
      @RequestParam Optional<Instant> from,
      @RequestParam Optional<Instant> until,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> after,
      @RequestParam Optional<String> before) {
    Access.readHistory(caller, id);
    HistoryFilter filter =
        new HistoryFilter(
            purchase, sponsor, type, actor, cause, correlation, currency, least, most, from, until);
    looks.note(caller, id);
    Page<HistoryEvent> page =
        search.page(id, filter, Seek.of(after, before, HistorySearch.IDS), Limit.of(limit));
    return ResponseEntity.ok()
        .headers(Links.of(page.next(), page.previous()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(HistoryPage.of(page));
  }

  @GetMapping("/{position}")
  @Operation(
      operationId = "getHistoryEvent",
      summary = "One event with its envelope and its bytes as they came")
  ResponseEntity<KeptEvent> get(
      Caller caller, @PathVariable String id, @PathVariable long position) {
    Access.readHistory(caller, id);
    looks.note(caller, id);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(search.find(id, position).orElseThrow(Problem::notFound));
  }
}

package io.bulkvouchers.query.ledger;

import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Links;
import io.bulkvouchers.query.paging.Page;
import io.bulkvouchers.query.paging.Seek;
import io.bulkvouchers.query.past.Past;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The money of a conference, for those who answer for it. */
@RestController
@RequestMapping("/conferences/{id}/ledger")
@Tag(name = "Ledger")
class LedgerController {

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

  private final LedgerEntries entries;
  private final LedgerSearch search;
  private final Past past;

  LedgerController(LedgerEntries entries, LedgerSearch search, Past past) {
    this.entries = entries;
    this.search = search;
    this.past = past;
  }

  @GetMapping
  @Operation(
      operationId = "getLedger",
      summary = "Captured, refunded, disputed and net in each currency, now or by a time")
  ResponseEntity<LedgerTotals> totals(
      Caller caller, @PathVariable String id, @RequestParam Optional<Instant> asOf) {
    Access.seeMoney(caller, id);
    List<LedgerTotals.Total> totals =
        asOf.map(time -> past.conference(caller, id, time, () -> entries.totals(id)))
            .orElseGet(() -> entries.totals(id));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(new LedgerTotals(id, totals));
  }

  @GetMapping("/entries")
  @Operation(
      operationId = "listLedgerEntries",
      summary =
          "Each fact that moved money, newest first, now or by a time; from is included, until is"
              + " not")
  ResponseEntity<LedgerPage> entries(
      Caller caller,
      @PathVariable String id,
      @RequestParam Optional<String> purchase,
      @RequestParam Optional<String> kind,
      @RequestParam Optional<Instant> from,
      @RequestParam Optional<Instant> until,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> after,
      @RequestParam Optional<String> before,
      @RequestParam Optional<Instant> asOf) {
    Access.seeMoney(caller, id);
    LedgerSearch.Filter filter =
        new LedgerSearch.Filter(
            purchase.map(LedgerController::purchase),
            kind.map(Kind::named),
            from.map(time -> moment("from", time)),
            until.map(time -> moment("until", time)));
    Seek seek = Seek.of(after, before, LedgerSearch.IDS);
    Limit length = Limit.of(limit);
    Supplier<Page<LedgerEntry>> reading = () -> search.page(id, filter, seek, length);
    Page<LedgerEntry> page =
        asOf.map(time -> past.conference(caller, id, time, reading)).orElseGet(reading);
    return ResponseEntity.ok()
        .headers(Links.of(page.next(), page.previous()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(LedgerPage.of(page));
  }

  private static PurchaseId purchase(String text) {
    try {
      return new PurchaseId(text);
    } catch (InvalidValue notOurs) {
      throw Problem.ofParameter(
          ProblemCode.INVALID_PARAMETER, "purchase", "It is the id of a purchase");
    }
  }

  /** Java knows moments that no database has. */
  private static Instant moment(String parameter, Instant time) {
    if (time.isBefore(Instant.EPOCH) || time.isAfter(LAST)) {
      throw Problem.ofParameter(
          ProblemCode.INVALID_PARAMETER, parameter, "It is a moment of the years 1970 to 9999");
    }
    return time;
  }
}

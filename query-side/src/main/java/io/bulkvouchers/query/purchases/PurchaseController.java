package io.bulkvouchers.query.purchases;

import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Links;
import io.bulkvouchers.query.paging.Page;
import io.bulkvouchers.query.paging.Seek;
import io.bulkvouchers.query.past.Moment;
import io.bulkvouchers.query.past.Past;
import io.bulkvouchers.query.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Purchases as lists and one by one. */
@RestController
@RequestMapping("/bulk-purchases")
@Tag(name = "Purchases")
class PurchaseController {

  private final PurchaseSearch search;
  private final PurchaseRows rows;
  private final PurchaseAnswers answers;
  private final Access access;
  private final Past past;

  PurchaseController(
      PurchaseSearch search, PurchaseRows rows, PurchaseAnswers answers, Access access, Past past) {
    this.search = search;
    this.rows = rows;
    this.answers = answers;
    this.access = access;
    this.past = past;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "listPurchases", summary = "The purchases that you see, newest first")
  ResponseEntity<PurchasePage> list(
      Caller caller,
      @ParameterObject PurchaseQuery query,
      @RequestParam(defaultValue = Sort.NEWEST) String sort,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> after,
      @RequestParam Optional<String> before) {
    Sort order = Sort.named(sort);
    Page<PurchaseRow> page =
        search.page(
            Access.scopeOf(caller),
            query.filter(),
            order,
            Seek.of(after, before, order.ids()),
            Limit.of(limit));
    return ResponseEntity.ok()
        .headers(Links.of(page.next(), page.previous()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(PurchasePage.of(answers.of(page)));
  }

  @GetMapping("/{id}")
  @Operation(
      operationId = "getPurchase",
      summary = "One purchase; waits for a version, or shows it as it was by a time or version")
  ResponseEntity<Purchase> get(
      Caller caller,
      @PathVariable String id,
      @RequestParam Optional<Long> version,
      @RequestParam Optional<Instant> asOf,
      @RequestParam Optional<Long> atVersion) {
    String conference = access.see(caller, id, version).conferenceId();
    return Moment.of(asOf, atVersion)
        .map(
            moment ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.noCache().cachePrivate())
                    .body(past.purchase(caller, id, conference, moment, () -> read(id))))
        .orElseGet(() -> now(read(id)));
  }

  private Purchase read(String id) {
    return answers.of(rows.find(id).orElseThrow(Problem::notFound));
  }

  /** The tag is what a change has to match: only what is now has one. */
  private static ResponseEntity<Purchase> now(Purchase purchase) {
    return ResponseEntity.ok()
        .eTag("\"" + purchase.version() + "\"")
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(purchase);
  }
}

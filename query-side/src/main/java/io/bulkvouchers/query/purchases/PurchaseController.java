package io.bulkvouchers.query.purchases;

import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Links;
import io.bulkvouchers.query.paging.Page;
import io.bulkvouchers.query.paging.Seek;
import io.bulkvouchers.query.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
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
  private final Names names;
  private final Access access;

  PurchaseController(PurchaseSearch search, PurchaseRows rows, Names names, Access access) {
    this.search = search;
    this.rows = rows;
    this.names = names;
    this.access = access;
  }

  @GetMapping
  @Operation(operationId = "listPurchases", summary = "The purchases that you see, newest first")
  ResponseEntity<PurchasePage> list(
      Caller caller,
      @RequestParam Optional<String> conference,
      @RequestParam Optional<String> status,
      @RequestParam Optional<String> sponsor,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> after,
      @RequestParam Optional<String> before) {
    Page<PurchaseRow> page =
        search.page(
            Access.scopeOf(caller),
            new PurchaseSearch.Filter(conference, status.map(Status::named), sponsor),
            Seek.of(after, before),
            Limit.of(limit));
    Map<Names.Key, String> called = names.of(page.items());
    return ResponseEntity.ok()
        .headers(Links.of(page.next(), page.previous()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(PurchasePage.of(page.map(row -> Purchase.of(row, called))));
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getPurchase", summary = "One purchase; waits for a version")
  ResponseEntity<Purchase> get(
      Caller caller, @PathVariable String id, @RequestParam Optional<Long> version) {
    access.see(caller, id, version);
    PurchaseRow row = rows.find(id).orElseThrow(Problem::notFound);
    return ResponseEntity.ok()
        .eTag("\"" + row.version() + "\"")
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(Purchase.of(row, names.of(List.of(row))));
  }
}

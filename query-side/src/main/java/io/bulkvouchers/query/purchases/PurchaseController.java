package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Links;
import io.bulkvouchers.query.paging.Page;
import io.bulkvouchers.query.paging.Seek;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.function.Consumer;
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
  private final PurchaseAnswers answers;
  private final Access access;

  PurchaseController(
      PurchaseSearch search, PurchaseRows rows, PurchaseAnswers answers, Access access) {
    this.search = search;
    this.rows = rows;
    this.answers = answers;
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
            new PurchaseSearch.Filter(
                checked("conference", conference, ConferenceId::new),
                status.map(Status::named),
                checked("sponsor", sponsor, SponsorId::new)),
            Seek.of(after, before, PurchaseSearch.IDS),
            Limit.of(limit));
    return ResponseEntity.ok()
        .headers(Links.of(page.next(), page.previous()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(PurchasePage.of(answers.of(page)));
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
        .body(answers.of(row));
  }

  private static Optional<String> checked(
      String parameter, Optional<String> text, Consumer<String> form) {
    try {
      text.ifPresent(form);
      return text;
    } catch (InvalidValue noSlug) {
      throw Problem.ofParameter(
          ProblemCode.INVALID_PARAMETER, parameter, "It is the id of a " + parameter);
    }
  }
}

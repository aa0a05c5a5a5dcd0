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
import io.bulkvouchers.query.past.Moment;
import io.bulkvouchers.query.past.Past;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
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
  private final Past past;

  PurchaseController(
      PurchaseSearch search, PurchaseRows rows, PurchaseAnswers answers, Access access, Past past) {
    this.search = search;
    this.rows = rows;
    this.answers = answers;
    this.access = access;
    this.past = past;
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

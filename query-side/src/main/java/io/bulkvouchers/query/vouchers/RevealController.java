package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Links;
import io.bulkvouchers.query.paging.Serial;
import io.bulkvouchers.query.vouchers.Reveals.RevealPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who was shown the codes of a purchase. */
@RestController
@Tag(name = "Vouchers")
class RevealController {

  private final Reveals reveals;
  private final Access access;

  RevealController(Reveals reveals, Access access) {
    this.reveals = reveals;
    this.access = access;
  }

  @GetMapping("/bulk-purchases/{id}/reveals")
  @Operation(
      operationId = "listReveals",
      summary = "Who was shown which codes and when, the last first; for organizers and auditors")
  ResponseEntity<RevealPage> list(
      Caller caller,
      @PathVariable String id,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> after) {
    access.audit(caller, id, Optional.empty());
    RevealPage page = reveals.page(id, Serial.parse("after", after), Limit.of(limit));
    return ResponseEntity.ok()
        .headers(Links.of(page.next(), Optional.empty()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(page);
  }
}

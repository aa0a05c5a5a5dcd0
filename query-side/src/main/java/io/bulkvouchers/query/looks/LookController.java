package io.bulkvouchers.query.looks;

import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.looks.Looks.LookPage;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Links;
import io.bulkvouchers.query.paging.Serial;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who searched the history of a conference, and who looked at its past. */
@RestController
@Tag(name = "History")
class LookController {

  private final Looks looks;

  LookController(Looks looks) {
    this.looks = looks;
  }

  @GetMapping("/conferences/{id}/looks")
  @Operation(
      operationId = "listLooks",
      summary = "Who asked the history or the past for what and when, the last first")
  ResponseEntity<LookPage> list(
      Caller caller,
      @PathVariable String id,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> after) {
    Access.readHistory(caller, id);
    LookPage page = looks.page(id, Serial.parse("after", after), Limit.of(limit));
    return ResponseEntity.ok()
        .headers(Links.of(page.next(), Optional.empty()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(page);
  }
}

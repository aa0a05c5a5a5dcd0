package io.bulkvouchers.query.handout;

import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.handout.Erasures.ErasureReport;
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

/** Whom a conference has forgotten, and where. */
@RestController
@Tag(name = "History")
class ErasureController {

  private final Erasures erasures;

  ErasureController(Erasures erasures) {
    this.erasures = erasures;
  }

  @GetMapping("/conferences/{conference}/erasures")
  @Operation(
      operationId = "listErasures",
      summary = "What was erased of which subject, when and by whom, the last first")
  ResponseEntity<ErasureReport> list(
      Caller caller,
      @PathVariable String conference,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> after) {
    Access.readErasures(caller, conference);
    ErasureReport report =
        erasures.report(conference, Serial.parse("after", after), Limit.of(limit));
    return ResponseEntity.ok()
        .headers(Links.of(report.next(), Optional.empty()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(report);
  }
}

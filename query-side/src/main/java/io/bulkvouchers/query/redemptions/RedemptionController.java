package io.bulkvouchers.query.redemptions;

import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Links;
import io.bulkvouchers.query.paging.Serial;
import io.bulkvouchers.query.past.Moment;
import io.bulkvouchers.query.past.Past;
import io.bulkvouchers.query.redemptions.Redemption.RedemptionPage;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the vouchers of a purchase were used. */
@RestController
@Tag(name = "Vouchers")
class RedemptionController {

  private final RedemptionRows redemptions;
  private final Access access;
  private final Past past;

  RedemptionController(RedemptionRows redemptions, Access access, Past past) {
    this.redemptions = redemptions;
    this.access = access;
    this.past = past;
  }

  @GetMapping("/bulk-purchases/{id}/redemptions")
  @Operation(
      operationId = "listRedemptions",
      summary = "Which orders used vouchers of a purchase, the last first, now or as it was")
  ResponseEntity<RedemptionPage> list(
      Caller caller,
      @PathVariable String id,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> after,
      @RequestParam Optional<Long> version,
      @RequestParam Optional<Instant> asOf,
      @RequestParam Optional<Long> atVersion) {
    String conference = access.see(caller, id, version).conferenceId();
    Limit length = Limit.of(limit);
    int from = Serial.parse("after", after);
    Supplier<RedemptionPage> reading =
        () -> cut(redemptions.page(id, from, length.andOneMore()), length);
    RedemptionPage page =
        Moment.of(asOf, atVersion)
            .map(moment -> past.purchase(caller, id, conference, moment, reading))
            .orElseGet(reading);
    return ResponseEntity.ok()
        .headers(Links.of(page.next(), Optional.empty()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(page);
  }

  private static RedemptionPage cut(List<Redemption> found, Limit limit) {
    if (found.size() <= limit.value()) {
      return new RedemptionPage(found, Optional.empty());
    }
    List<Redemption> items = found.subList(0, limit.value());
    return new RedemptionPage(items, Optional.of(String.valueOf(items.getLast().version())));
  }
}

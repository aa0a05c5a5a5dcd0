package io.bulkvouchers.query.history;

import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Links;
import io.bulkvouchers.query.paging.Serial;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what to a purchase, when and why. */
@RestController
@Tag(name = "Purchases")
class TimelineController {

  private final Timelines timelines;
  private final Access access;

  TimelineController(Timelines timelines, Access access) {
    this.timelines = timelines;
    this.access = access;
  }

  @GetMapping("/bulk-purchases/{id}/timeline")
  @Operation(operationId = "getTimeline", summary = "Every step of a purchase, oldest first")
  ResponseEntity<Timeline> get(
      Caller caller,
      @PathVariable String id,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> after,
      @RequestParam Optional<Long> version) {
    access.see(caller, id, version);
    Limit length = Limit.of(limit);
    List<Timeline.Step> found =
        timelines.steps(id, Serial.parse("after", after), length.andOneMore());
    Timeline timeline = cut(found, length);
    return ResponseEntity.ok()
        .headers(Links.of(timeline.next(), Optional.empty()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(timeline);
  }

  private static Timeline cut(List<Timeline.Step> found, Limit limit) {
    if (found.size() <= limit.value()) {
      return new Timeline(found, Optional.empty());
    }
    List<Timeline.Step> items = found.subList(0, limit.value());
    return new Timeline(items, Optional.of(String.valueOf(items.getLast().version())));
  }
}

package io.bulkvouchers.command.web.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkvouchers.command.transparency.HistoryFeed;
import io.bulkvouchers.command.web.security.AccessRules;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.wire.RelayedFact;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole store, page by page, for the service that makes views anew: no person may. */
@RestController
class HistoryFeedController {

  private final HistoryFeed feed;

  HistoryFeedController(HistoryFeed feed) {
    this.feed = feed;
  }

  /**
   * Facts after a position, one a line, as they go to Kafka: topic, key, headers and value. No line
   * is the end of what there is by now.
   */
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = RelayedFact.MEDIA_TYPE, schema = @Schema(type = "string")))
  @GetMapping("/history/events")
  void listStoredEvents(
      Caller caller,
      @RequestParam Optional<Long> after,
      @RequestParam Optional<Integer> limit,
      HttpServletResponse response)
      throws IOException {
    AccessRules.check(caller, Action.READ_HISTORY);
    response.setContentType(RelayedFact.MEDIA_TYPE);
    OutputStream out = response.getOutputStream();
    for (RelayedFact fact : feed.after(after.orElse(0L), Limit.of(limit))) {
      out.write((fact.line() + "\n").getBytes(UTF_8));
    }
  }
}

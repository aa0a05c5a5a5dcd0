package io.bulkvouchers.command.web.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkvouchers.command.webhook.KeptWebhook;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Some events of the inbox, the latest first.
 *
 * @param next the cursor for {@code after}; absent at the end
 * @param previous the cursor for {@code before}; absent at the top
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record WebhookPage(List<KeptWebhook> items, Optional<String> next, Optional<String> previous) {

  /** The page with its neighbors as links (RFC 8288), which keep the filter. */
  ResponseEntity<WebhookPage> linked() {
    List<String> links =
        Stream.concat(
                next.map(cursor -> link("after", cursor, "next")).stream(),
                previous.map(cursor -> link("before", cursor, "prev")).stream())
            .toList();
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (!links.isEmpty()) {
      answer.header(HttpHeaders.LINK, String.join(", ", links));
    }
    return answer.body(this);
  }

  private static String link(String parameter, String cursor, String relation) {
    String address =
        ServletUriComponentsBuilder.fromCurrentRequest()
            .replaceQueryParam("after")
            .replaceQueryParam("before")
            .replaceQueryParam(parameter, cursor)
            .toUriString();
    return "<%s>; rel=\"%s\"".formatted(address, relation);
  }
}

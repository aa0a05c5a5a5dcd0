package io.bulkvouchers.command.web.operations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The neighbors of a page as links (RFC 8288), which keep the filter of the current request. */
final class Links {

  private Links() {}

  static <T> ResponseEntity<T> with(T page, Optional<String> next, Optional<String> previous) {
    List<String> links =
        Stream.concat(
                next.map(cursor -> link("after", cursor, "next")).stream(),
                previous.map(cursor -> link("before", cursor, "prev")).stream())
            .toList();
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (!links.isEmpty()) {
      answer.header(HttpHeaders.LINK, String.join(", ", links));
    }
    return answer.body(page);
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

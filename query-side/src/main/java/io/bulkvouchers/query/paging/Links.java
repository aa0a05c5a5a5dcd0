package io.bulkvouchers.query.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The neighbors of a page as links (RFC 8288), with the filter of the request. */
public final class Links {

  private Links() {}

  /** For the request that is being answered. */
  public static HttpHeaders of(Optional<String> next, Optional<String> previous) {
    List<String> links = new ArrayList<>();
    next.ifPresent(cursor -> links.add(link("after", cursor, "next")));
    previous.ifPresent(cursor -> links.add(link("before", cursor, "prev")));
    HttpHeaders headers = new HttpHeaders();
    if (!links.isEmpty()) {
      headers.set(HttpHeaders.LINK, String.join(", ", links));
    }
    return headers;
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

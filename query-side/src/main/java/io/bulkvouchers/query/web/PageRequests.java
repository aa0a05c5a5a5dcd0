package io.bulkvouchers.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;

/**
 * Which requests are for pages and their parts, as opposed to the interface: pages are public, as
 * they hold nothing; all that they show they ask the interface for.
 */
final class PageRequests {

  private static final List<String> INTERFACE =
      List.of(
          "/bulk-purchases",
          "/conferences",
          "/stream",
          "/rebuilds",
          "/problems",
          "/actuator",
          "/v3",
          "/app-config.json",
          "/error");

  private PageRequests() {}

  /** An address of a page or of a file that a page loads. */
  static boolean matches(HttpServletRequest request) {
    String method = request.getMethod();
    return (HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method))
        && INTERFACE.stream().noneMatch(prefix -> isUnder(prefix, path(request)));
  }

  /** An address of a page: no file, and asked for by a browser's address line. */
  static boolean isPage(HttpServletRequest request) {
    String path = path(request);
    String accept = request.getHeader("Accept");
    return matches(request)
        && !path.substring(path.lastIndexOf('/') + 1).contains(".")
        && accept != null
        && accept.contains("text/html");
  }

  /** As the interface reads it: an encoded letter leads there as the letter does. */
  private static String path(HttpServletRequest request) {
    return UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
  }

  private static boolean isUnder(String prefix, String path) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }
}

package io.bulkvouchers.command.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer as it was given; the headers are those that belong to it and not to its delivery. */
record KeptAnswer(int status, Map<String, String> headers, String body) {

  private static final List<String> KEPT =
      List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);
  private static final String REPLAYED = "Idempotent-Replayed";

  static KeptAnswer of(ContentCachingResponseWrapper response) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : KEPT) {
      String value = response.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return new KeptAnswer(
        response.getStatus(), headers, new String(response.getContentAsByteArray(), UTF_8));
  }

  void replay(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    headers.forEach(response::setHeader);
    response.setHeader(REPLAYED, "true");
    response.getOutputStream().write(body.getBytes(UTF_8));
  }
}

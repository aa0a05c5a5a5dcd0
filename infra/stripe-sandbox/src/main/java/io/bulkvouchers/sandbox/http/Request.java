package io.bulkvouchers.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request, read to its end.
 *
 * @param path the path as sent, still percent-encoded
 * @param query what follows the question mark, or an empty text
 */
public record Request(
    String method, String path, String query, Map<String, List<String>> headers, String body) {

  private static final int LARGEST_BODY = 1 << 20;

  static Request read(HttpExchange exchange) throws IOException {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(exchange.getRequestHeaders());
    String query = exchange.getRequestURI().getRawQuery();
    return new Request(
        exchange.getRequestMethod().toUpperCase(Locale.ROOT),
        exchange.getRequestURI().getRawPath(),
        query == null ? "" : query,
        headers,
        body(exchange));
  }

  private static String body(HttpExchange exchange) throws IOException {
    try (InputStream body = exchange.getRequestBody()) {
      byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
      if (bytes.length > LARGEST_BODY) {
        throw new BodyTooLarge();
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** The first value of a header, whatever its case. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  static final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }
}

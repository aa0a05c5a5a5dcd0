package io.bulkvouchers.command.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A Stripe whose lists say what a test wants, also in words that no build of ours knows yet. */
public final class OddStripe implements AutoCloseable {

  private final Map<String, List<String>> lists = new ConcurrentHashMap<>();
  private final HttpServer server;

  public OddStripe() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::answer);
      server.start();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  public String apiBase() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** What a list holds from now on. */
  public void list(String path, String... objects) {
    lists.put(path, List.of(objects));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String asked = exchange.getRequestURI().toString();
    String objects =
        lists.entrySet().stream()
            .filter(list -> asked.startsWith(list.getKey()))
            .map(list -> String.join(", ", list.getValue()))
            .findFirst()
            .orElse("");
    byte[] body =
        "{\"object\": \"list\", \"url\": \"%s\", \"has_more\": false, \"data\": [%s]}"
            .formatted(exchange.getRequestURI().getPath(), objects)
            .getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

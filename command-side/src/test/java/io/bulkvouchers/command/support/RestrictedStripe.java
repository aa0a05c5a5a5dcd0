package io.bulkvouchers.command.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;

/** A sandbox whose keys may not ask whose they are, as long as a test wants it so. */
public final class RestrictedStripe implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String NO_PERMISSION =
      """
      {"error": {"type": "invalid_request_error", "message": "No permission."}}""";

  private final String behind;
  private final HttpServer server;
  private volatile boolean hiding;

  /** In front of a sandbox. */
  public RestrictedStripe(TestStripe sandbox) {
    behind = sandbox.apiBase();
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** What to configure as {@code bulk-vouchers.stripe.api-base}. */
  public String apiBase() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** From now on no key may ask. */
  public void hide() {
    hiding = true;
  }

  /** From now on each key may ask. */
  public void show() {
    hiding = false;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (hiding && exchange.getRequestURI().getPath().equals("/v1/account")) {
        reply(exchange, 403, NO_PERMISSION.getBytes(UTF_8));
        return;
      }
      HttpResponse<byte[]> answer = HTTP.send(forwarded(exchange), BodyHandlers.ofByteArray());
      reply(exchange, answer.statusCode(), answer.body());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest forwarded(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(behind + exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    for (String name : new String[] {"Authorization", "Content-Type", "Idempotency-Key"}) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    return request.build();
  }

  private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}

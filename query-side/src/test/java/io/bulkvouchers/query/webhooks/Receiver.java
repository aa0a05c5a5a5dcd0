package io.bulkvouchers.query.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody else's system: it has paths that answer in different ways, and checks signatures. */
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException taken) {
      throw new AssertionError(taken);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  /** How a path answers the n-th request to it, from 1. */
  interface Script {
    void answer(HttpExchange exchange, long count) throws IOException;
  }

  /** One request. */
  record Received(String path, String id, String time, String signatures, String body) {

    JsonNode json() {
      return new JsonMapper().readTree(body);
    }

    /**
     * Standard Webhooks 1.0, "Verifying signatures", written from its text: HMAC-SHA256 of id, time
     * and raw body under the base64 part of the secret; one of the signatures has to be it.
     */
    boolean isSignedWith(String secret) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(
            new SecretKeySpec(
                Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
        mac.update((id + "." + time + "." + body).getBytes(UTF_8));
        String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal());
        return List.of(signatures.split(" ")).contains(expected);
      } catch (GeneralSecurityException impossible) {
        throw new AssertionError(impossible);
      }
    }
  }

  String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  void script(String path, Script script) {
    scripts.put(path, script);
  }

  /** Answers nothing at all until the end. */
  void mute(String path) {
    script(
        path,
        (exchange, _) -> {
          try {
            closed.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
  }

  List<Received> at(String path) {
    return received.stream().filter(it -> it.path().equals(path)).toList();
  }

  static void status(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      received.add(
          new Received(
              path,
              header(exchange, "webhook-id"),
              header(exchange, "webhook-timestamp"),
              header(exchange, "webhook-signature"),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      scripts
          .getOrDefault(path, (it, _) -> status(it, 200, "ok"))
          .answer(exchange, at(path).size());
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return String.valueOf(exchange.getRequestHeaders().getFirst(name));
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}

package io.bulkvouchers.sandbox;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** An endpoint that takes webhooks, or refuses some first. */
final class Inbox implements AutoCloseable {

  record Letter(String signature, String payload) {
    Event verified(String secret) throws SignatureVerificationException {
      return Webhook.constructEvent(payload, signature, secret);
    }

    Event unverified() {
      return com.stripe.net.ApiResource.GSON.fromJson(payload, Event.class);
    }
  }

  private final HttpServer server;
  private final List<Letter> letters = new CopyOnWriteArrayList<>();
  private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();

  Inbox() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/webhooks/stripe/pytest-2027";
  }

  /** The next letters get these statuses; later ones 200. */
  void refuse(Integer... statuses) {
    refusals.addAll(List.of(statuses));
  }

  List<Letter> letters() {
    return List.copyOf(letters);
  }

  List<String> types() {
    return letters.stream().map(letter -> letter.unverified().getType()).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String payload = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Integer refusal = refusals.poll();
      if (refusal != null && refusal / 100 == 3) {
        exchange.getResponseHeaders().set("Location", url());
      }
      letters.add(new Letter(exchange.getRequestHeaders().getFirst("Stripe-Signature"), payload));
      exchange.sendResponseHeaders(refusal == null ? 200 : refusal, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

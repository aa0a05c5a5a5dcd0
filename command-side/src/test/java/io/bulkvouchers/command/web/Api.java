package io.bulkvouchers.command.web;

import io.bulkvouchers.command.support.TestIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.UnaryOperator;

/** The command side as its callers see it: real HTTP, signed tokens. */
final class Api {

  static final UnaryOperator<HttpRequest.Builder> PLAIN = request -> request;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String origin;

  Api(int port) {
    this.origin = "http://localhost:" + port;
  }

  String origin() {
    return origin;
  }

  /** Everybody of one conference. */
  static String organizer(String conference) {
    return TestIdentity.token("organizer", "organizer", List.of(conference), List.of());
  }

  static String secondOrganizer(String conference) {
    return TestIdentity.token("second", "organizer", List.of(conference), List.of());
  }

  static String buyer(String conference, String sponsor) {
    return TestIdentity.token(
        sponsor + "-buyer", "buyer", List.of(), List.of(conference + "/" + sponsor));
  }

  static String with(String role, String conference) {
    return TestIdentity.token(role, role, List.of(conference), List.of());
  }

  Reply post(String token, String path, String json) {
    return post(token, path, json, PLAIN);
  }

  Reply post(String token, String path, String json, UnaryOperator<HttpRequest.Builder> more) {
    return send(
        more.apply(
            request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))));
  }

  Reply put(String token, String path, String json) {
    return send(
        request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  Reply ask(String method, String token, String path, String json) {
    return ask(method, token, path, json, PLAIN);
  }

  Reply ask(
      String method,
      String token,
      String path,
      String json,
      UnaryOperator<HttpRequest.Builder> more) {
    HttpRequest.Builder request =
        request(path).header("Authorization", "Bearer " + token).method(method, body(json));
    return send(
        more.apply(json.isEmpty() ? request : request.header("Content-Type", "application/json")));
  }

  private static BodyPublisher body(String json) {
    return json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path));
  }

  Reply send(HttpRequest.Builder request) {
    try {
      return new Reply(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  static UnaryOperator<HttpRequest.Builder> key(String key) {
    return request -> request.header("Idempotency-Key", key);
  }

  static UnaryOperator<HttpRequest.Builder> ifMatch(String tag) {
    return request -> request.header("If-Match", tag);
  }
}

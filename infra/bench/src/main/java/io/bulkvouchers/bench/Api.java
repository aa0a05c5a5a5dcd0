package io.bulkvouchers.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP as one user. */
record Api(HttpClient http, String origin, String token) {

  static Api of(String origin, String token) {
    return new Api(HttpClient.newHttpClient(), origin, token);
  }

  JsonNode post(String path, Map<String, ?> body) {
    return send(
        request(path).header("Idempotency-Key", UUID.randomUUID().toString()), "POST", body);
  }

  JsonNode put(String path, Map<String, ?> body) {
    return send(request(path), "PUT", body);
  }

  JsonNode get(String path) {
    return exchange(request(path).build());
  }

  /** A file, line by line. */
  Stream<String> lines(String path, String type) {
    return text(request(path).header("Accept", type).build()).lines();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private JsonNode send(HttpRequest.Builder request, String method, Map<String, ?> body) {
    String json = JsonMapper.shared().writeValueAsString(body);
    return exchange(request.method(method, BodyPublishers.ofString(json)).build());
  }

  private JsonNode exchange(HttpRequest request) {
    String body = text(request);
    return JsonMapper.shared().readTree(body.isEmpty() ? "{}" : body);
  }

  private String text(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(request.uri() + " answered " + answer.body());
      }
      return answer.body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while asking " + request.uri(), stopped);
    }
  }
}

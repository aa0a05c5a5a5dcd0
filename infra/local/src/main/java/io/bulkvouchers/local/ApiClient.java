package io.bulkvouchers.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Speaks JSON with one origin as one user; anything but 2xx is a failure that says all. */
record ApiClient(HttpClient http, String origin, @Nullable String token) {

  static ApiClient of(String origin, @Nullable String token) {
    return new ApiClient(HttpClient.newHttpClient(), origin, token);
  }

  /** A POST that may be repeated: the key makes it one. */
  JsonNode post(String path, String key, Map<String, ?> body) {
    return send(request(path).header("Idempotency-Key", key), "POST", body);
  }

  /** A POST that is for this version of its object alone. */
  JsonNode post(String path, String key, long version, Map<String, ?> body) {
    String etag = "\"" + version + "\"";
    return send(
        request(path).header("Idempotency-Key", key).header("If-Match", etag), "POST", body);
  }

  JsonNode put(String path, Map<String, ?> body) {
    return send(request(path), "PUT", body);
  }

  JsonNode get(String path) {
    return exchange(request(path).GET().build());
  }

  private JsonNode send(HttpRequest.Builder request, String method, Map<String, ?> body) {
    String json = JsonMapper.shared().writeValueAsString(body);
    return exchange(
        request
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(30));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private JsonNode exchange(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new LocalFailure(
            "%s %s answered %d: %s"
                .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
      }
      return answer.body().isBlank()
          ? JsonNodeFactory.instance.objectNode()
          : JsonMapper.shared().readTree(answer.body());
    } catch (IOException failure) {
      throw new LocalFailure(request.uri() + " did not answer", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Stopped while asking " + request.uri(), stopped);
    }
  }
}

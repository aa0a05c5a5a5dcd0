package io.bulkvouchers.sandbox.client;

import com.google.gson.Gson;
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

/** The line to one sandbox's control API: JSON out, records in. */
final class ControlLine implements AutoCloseable {

  private static final Gson GSON = new Gson();

  private final String origin;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  ControlLine(String origin) {
    this.origin = origin;
  }

  <T> T get(String path, Class<T> answer) {
    return GSON.fromJson(send(request(path).GET().build()), answer);
  }

  <T> T post(String path, Map<String, ?> fields, Class<T> answer) {
    return GSON.fromJson(sent(path, fields), answer);
  }

  void post(String path, Map<String, ?> fields) {
    sent(path, fields);
  }

  void delete(String path) {
    send(request(path).DELETE().build());
  }

  private String sent(String path, Map<String, ?> fields) {
    return send(request(path).POST(BodyPublishers.ofString(GSON.toJson(fields))).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + "/_sandbox" + path))
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", "application/json");
  }

  // A declined card (402) and a closed session (409) are outcomes; the rest are mistakes.
  private String send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      int status = answer.statusCode();
      if (status >= 300 && status != 402 && status != 409) {
        throw new IllegalStateException(request.uri() + " answered " + answer.body());
      }
      return answer.body();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while talking to the sandbox", interrupted);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}

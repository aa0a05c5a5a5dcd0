package io.bulkvouchers.journey.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** The one way out of a scenario; remembers every address, header and answer that went over it. */
public final class Wire {

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final Queue<String> seen = new ConcurrentLinkedQueue<>();
  private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

  /** Sends a request without a body. */
  public Answer send(String method, String url, Map<String, String> headers) {
    return send(method, url, headers, "");
  }

  /** Sends a request; an empty body is none. */
  public Answer send(String method, String url, Map<String, String> headers, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60));
    headers.forEach(request::header);
    request.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return remembered(exchange(request.build()));
  }

  /** Address, status and headers of every exchange so far; never a body. */
  public Stream<String> transcript() {
    return seen.stream();
  }

  /** The body of every answer so far. */
  public Stream<String> bodies() {
    return bodies.stream();
  }

  /** The body of every answer so far that said no. */
  public Stream<String> refusals() {
    return refusals.stream();
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while asking " + request.uri(), stopped);
    }
  }

  private Answer remembered(HttpResponse<String> response) {
    Map<String, List<String>> headers = response.headers().map();
    seen.add(
        "%s %s %d %s"
            .formatted(
                response.request().method(), response.uri(), response.statusCode(), headers));
    bodies.add(response.body());
    Answer answer = new Answer(response.statusCode(), headers, response.body());
    if (!answer.isSuccess()) {
      refusals.add(answer.text());
    }
    return answer;
  }
}

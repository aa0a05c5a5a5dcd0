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
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Steers a running sandbox; every method is one request to its control API. */
public final class SandboxControl implements AutoCloseable {

  private static final Gson GSON = new Gson();

  private record Now(long epochSeconds) {}

  private record Requests(List<ApiRequest> requests) {}

  private final String origin;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private SandboxControl(String origin) {
    this.origin = origin;
  }

  /** Steers the sandbox at this address: its base URL, without a path. */
  public static SandboxControl of(String baseUrl) {
    return new SandboxControl(baseUrl);
  }

  /** Sets up the account of a key; its events go to this endpoint, signed with this secret. */
  public void account(String secretKey, String webhookUrl, String webhookSecret) {
    post(
        "/accounts",
        Map.of("secretKey", secretKey, "webhookUrl", webhookUrl, "webhookSecret", webhookSecret));
  }

  /** The sandbox's time. */
  public Instant now() {
    return Instant.ofEpochSecond(read(Now.class, get("/clock")).epochSeconds());
  }

  /** Moves the sandbox's clock forward; sessions that expire meanwhile have expired after it. */
  public void advance(Duration by) {
    post("/clock/advance", Map.of("seconds", by.toSeconds()));
  }

  /** Pays a session as its page would. */
  public Outcome pay(String session, String card) {
    return read(Outcome.class, post("/sessions/" + session + "/pay", Map.of("card", card)));
  }

  /** Lets a session expire now. */
  public Outcome expire(String session) {
    return read(Outcome.class, post("/sessions/" + session + "/expire", Map.of()));
  }

  /** Orders a fault. */
  public void fault(FaultOrder order) {
    post("/faults", order.fields());
  }

  /** Calls off all faults that have not happened. */
  public void noFaults() {
    send(request("/faults").DELETE().build());
  }

  /** How webhooks travel from now on: normal, drop, delay, duplicate or reorder. */
  public void deliveries(String mode) {
    post("/deliveries", Map.of("mode", mode));
  }

  /** The same with the length of a delay or of the window for reordering. */
  public void deliveries(String mode, Duration length) {
    post("/deliveries", Map.of("mode", mode, "seconds", length.toSeconds()));
  }

  /** Sends an event to its account's endpoints once more. */
  public void resend(String event) {
    post("/events/" + event + "/resend", Map.of());
  }

  /** All money that moved. */
  public Ledger ledger() {
    return read(Ledger.class, get("/ledger"));
  }

  /** The requests that the API got with this method for this path, the oldest first. */
  public List<ApiRequest> requests(String method, String path) {
    String query = "/requests?method=" + method + "&path=" + path;
    return read(Requests.class, get(query)).requests();
  }

  /** Makes the sandbox forget everything, accounts and their endpoints too. */
  public void reset() {
    post("/reset", Map.of());
  }

  private HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  private HttpResponse<String> post(String path, Map<String, ?> fields) {
    return send(request(path).POST(BodyPublishers.ofString(GSON.toJson(fields))).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + "/_sandbox" + path))
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", "application/json");
  }

  private static <T> T read(Class<T> type, HttpResponse<String> answer) {
    return GSON.fromJson(answer.body(), type);
  }

  // A declined card (402) and a closed session (409) are outcomes; the rest are mistakes.
  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      int status = answer.statusCode();
      if (status >= 300 && status != 402 && status != 409) {
        throw new IllegalStateException(request.uri() + " answered " + answer.body());
      }
      return answer;
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

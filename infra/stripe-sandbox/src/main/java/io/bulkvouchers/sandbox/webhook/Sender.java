package io.bulkvouchers.sandbox.webhook;

import com.stripe.net.Webhook;
import io.bulkvouchers.sandbox.book.Endpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;

/** Sends one signed payload over HTTP. */
final class Sender implements AutoCloseable {

  /** What the endpoint said. */
  sealed interface Said {
    record Taken(int status) implements Said {}

    record Failed(String why) implements Said {}
  }

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  // Receivers compare the timestamp with their own clock, so this is the machine's, unmoved.
  private final InstantSource machine = InstantSource.system();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  Said send(Endpoint endpoint, String payload) throws InterruptedException {
    try {
      int status = client.send(request(endpoint, payload), discarding()).statusCode();
      return status >= 200 && status < 300
          ? new Said.Taken(status)
          : new Said.Failed("HTTP " + status);
    } catch (IOException failed) {
      return new Said.Failed(failed.getClass().getSimpleName() + ": " + failed.getMessage());
    }
  }

  private static HttpResponse.BodyHandler<Void> discarding() {
    return HttpResponse.BodyHandlers.discarding();
  }

  private HttpRequest request(Endpoint endpoint, String payload) {
    return HttpRequest.newBuilder(URI.create(endpoint.url()))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json; charset=utf-8")
        .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
        .header("Stripe-Signature", signature(endpoint.secret(), payload))
        .POST(HttpRequest.BodyPublishers.ofString(payload))
        .build();
  }

  private String signature(String secret, String payload) {
    long time = machine.instant().getEpochSecond();
    try {
      return "t=%d,v1=%s"
          .formatted(time, Webhook.Util.computeHmacSha256(secret, time + "." + payload));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("The SDK signs with what every JDK has", impossible);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}

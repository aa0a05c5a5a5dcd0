package io.bulkvouchers.command.webhook;

import com.stripe.net.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;

/** Delivers events as Stripe does: signed by the SDK's own signer. */
record Delivery(int port, String conference, String secret) {

  static String event(String type, String object) {
    return event("evt_" + UUID.randomUUID().toString().replace("-", ""), type, object);
  }

  static String event(String id, String type, String object) {
    return """
    {"id": "%s", "object": "event", "api_version": "2020-08-27", "type": "%s",
     "data": {"object": {"id": "%s", "object": "of another time"}}}
    """
        .formatted(id, type, object);
  }

  HttpResponse<String> send(String body) {
    return send(body, signature(body, 0));
  }

  String signature(String body, long secondsFromNow) {
    try {
      return Webhook.Signature.generateSignatureHeader(
          body, secret, Instant.now().getEpochSecond() + secondsFromNow);
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  HttpResponse<String> send(String body, String signature) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:%d/webhooks/stripe/%s".formatted(port, conference)))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (!signature.isEmpty()) {
      request.header("Stripe-Signature", signature);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}

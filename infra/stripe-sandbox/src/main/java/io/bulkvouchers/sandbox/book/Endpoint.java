package io.bulkvouchers.sandbox.book;

import com.google.gson.JsonObject;
import com.stripe.model.WebhookEndpoint;
import io.bulkvouchers.sandbox.wire.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where an account's events are sent.
 *
 * @param enabledEvents the types it wants; {@code *} stands for all
 */
public record Endpoint(
    String id,
    Instant created,
    String url,
    String secret,
    List<String> enabledEvents,
    Status status,
    Optional<String> description,
    Map<String, String> metadata)
    implements Kept {

  /** Whether events are sent to it. */
  public enum Status {
    ENABLED,
    DISABLED
  }

  /** Whether an event of this type goes there. */
  public boolean wants(String type) {
    return status == Status.ENABLED
        && (enabledEvents.contains("*") || enabledEvents.contains(type));
  }

  @Override
  public JsonObject render() {
    WebhookEndpoint endpoint = new WebhookEndpoint();
    endpoint.setId(id);
    endpoint.setObject("webhook_endpoint");
    endpoint.setApiVersion(com.stripe.Stripe.API_VERSION);
    endpoint.setCreated(created.getEpochSecond());
    endpoint.setEnabledEvents(enabledEvents);
    endpoint.setLivemode(false);
    endpoint.setMetadata(metadata);
    endpoint.setStatus(status.name().toLowerCase(Locale.ROOT));
    endpoint.setUrl(url);
    description.ifPresent(endpoint::setDescription);
    JsonObject rendered = Wire.render(endpoint);
    rendered.remove("secret");
    return rendered;
  }

  /** As shown once, to whoever creates it: with the secret. */
  public JsonObject renderWithSecret() {
    JsonObject rendered = render();
    rendered.addProperty("secret", secret);
    return rendered;
  }
}

package io.bulkvouchers.command.stripe;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.stripe.model.Event;
import java.time.Instant;

/** An event as Stripe keeps it, which is what it would have delivered. */
public record StripeNews(String id, String type, String objectId, Instant createdAt, String json) {

  static StripeNews of(Event event) {
    JsonObject object =
        JsonParser.parseString(event.getDataObjectDeserializer().getRawJson()).getAsJsonObject();
    return new StripeNews(
        event.getId(),
        event.getType(),
        object.get("id").getAsString(),
        Instant.ofEpochSecond(event.getCreated()),
        event.toJson());
  }
}

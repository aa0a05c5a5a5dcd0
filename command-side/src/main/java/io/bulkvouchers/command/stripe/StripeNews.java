package io.bulkvouchers.command.stripe;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.stripe.model.Event;
import java.time.Instant;

/** What counts of an event that Stripe keeps: its object is fetched again anyway. */
public record StripeNews(String id, String type, String objectId, Instant createdAt) {

  static StripeNews of(Event event) {
    JsonObject object =
        JsonParser.parseString(event.getDataObjectDeserializer().getRawJson()).getAsJsonObject();
    return new StripeNews(
        event.getId(),
        event.getType(),
        object.get("id").getAsString(),
        Instant.ofEpochSecond(event.getCreated()));
  }
}

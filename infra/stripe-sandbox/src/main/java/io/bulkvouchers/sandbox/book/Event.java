package io.bulkvouchers.sandbox.book;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.reflect.TypeToken;
import com.stripe.Stripe;
import io.bulkvouchers.sandbox.wire.Wire;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that happened.
 *
 * @param object the object as it was at that moment
 * @param before the former values of what changed, for events about a change
 * @param waiting the endpoints that have not taken it yet
 */
public record Event(
    String id,
    Instant created,
    String type,
    JsonObject object,
    Optional<JsonObject> before,
    Cause cause,
    Set<String> waiting)
    implements Kept {

  private static final Gson GSON = new Gson();

  /** A new event for these endpoints. */
  public static Event of(
      Instant created,
      String type,
      JsonObject object,
      Optional<JsonObject> before,
      Cause cause,
      Set<String> endpoints) {
    return new Event(
        Ids.fresh("evt_1"), created, type, object, before, cause, Set.copyOf(endpoints));
  }

  /** The same after an endpoint took it. */
  public Event takenBy(String endpoint) {
    Set<String> still = new HashSet<>(waiting);
    still.remove(endpoint);
    return new Event(id, created, type, object, before, cause, Set.copyOf(still));
  }

  @Override
  public JsonObject render() {
    var event = new com.stripe.model.Event();
    event.setId(id);
    event.setObject("event");
    event.setApiVersion(Stripe.API_VERSION);
    event.setCreated(created.getEpochSecond());
    event.setLivemode(false);
    event.setPendingWebhooks((long) waiting.size());
    event.setType(type);
    var request = new com.stripe.model.Event.Request();
    cause.request().ifPresent(request::setId);
    cause.idempotencyKey().ifPresent(request::setIdempotencyKey);
    event.setRequest(request);
    var data = new com.stripe.model.Event.Data();
    data.setObject(object);
    before.ifPresent(values -> data.setPreviousAttributes(asMap(values)));
    event.setData(data);
    JsonObject rendered = Wire.render(event);
    if (before.isEmpty()) {
      rendered.getAsJsonObject("data").remove("previous_attributes");
    }
    return rendered;
  }

  private static Map<String, Object> asMap(JsonObject values) {
    return GSON.fromJson(values, new TypeToken<Map<String, Object>>() {}.getType());
  }
}

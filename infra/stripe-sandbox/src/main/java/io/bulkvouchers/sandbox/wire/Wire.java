package io.bulkvouchers.sandbox.wire;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.stripe.model.StripeObject;
import java.util.Collection;

/** JSON as Stripe writes it: objects by the SDK's own model classes, nulls included. */
public final class Wire {

  private static final Gson GSON = StripeObject.PRETTY_PRINT_GSON;

  private Wire() {}

  /** The object with every field the SDK knows; {@code deleted} only where it is true. */
  public static JsonObject render(StripeObject object) {
    JsonObject rendered = GSON.toJsonTree(object).getAsJsonObject();
    if (rendered.has("deleted") && rendered.get("deleted").isJsonNull()) {
      rendered.remove("deleted");
    }
    return rendered;
  }

  /** The former values of what is different now, as events about a change give them. */
  public static JsonObject former(JsonObject before, JsonObject now) {
    JsonObject former = new JsonObject();
    before
        .entrySet()
        .forEach(
            entry -> {
              JsonElement value = entry.getValue();
              JsonElement after = now.get(entry.getKey());
              if (value instanceof JsonObject one && after instanceof JsonObject other) {
                value = former(one, other);
                after = new JsonObject();
              }
              if (!value.equals(after)) {
                former.add(entry.getKey(), value);
              }
            });
    now.keySet().stream()
        .filter(key -> !before.has(key))
        .forEach(key -> former.add(key, JsonNull.INSTANCE));
    return former;
  }

  /** The text that goes over the wire. */
  public static String text(JsonElement element) {
    return GSON.toJson(element);
  }

  /** A list envelope. */
  public static JsonObject list(String url, Collection<JsonObject> page, Rest rest) {
    JsonObject list = new JsonObject();
    list.addProperty("object", "list");
    list.add("data", array(page));
    list.add("has_more", new JsonPrimitive(rest == Rest.MORE));
    list.addProperty("url", url);
    return list;
  }

  /** The elements as a JSON array. */
  public static JsonArray array(Collection<? extends JsonElement> elements) {
    JsonArray array = new JsonArray();
    elements.forEach(array::add);
    return array;
  }

  /** Whether a page is the last one. */
  public enum Rest {
    MORE,
    NONE
  }
}

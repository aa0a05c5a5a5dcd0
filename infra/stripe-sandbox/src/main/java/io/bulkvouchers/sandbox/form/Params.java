package io.bulkvouchers.sandbox.form;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * Checked parameters.
 *
 * @param <P> the SDK's class for this request
 * @param sent an instance of it, filled with what was sent
 * @param expand the paths to show as objects and not as ids
 */
public record Params<P>(P sent, List<String> expand) {

  private static final Gson GSON = new Gson();

  /** Reads and checks; throws {@link io.bulkvouchers.sandbox.wire.Refused} in Stripe's words. */
  public static <P> Params<P> read(Class<P> type, JsonObject form) {
    JsonObject checked = new Structure(type).read(form, "").getAsJsonObject();
    List<String> expand =
        checked.has("expand")
            ? checked.getAsJsonArray("expand").asList().stream()
                .map(JsonElement::getAsString)
                .toList()
            : List.of();
    return new Params<>(GSON.fromJson(checked, type), expand);
  }
}

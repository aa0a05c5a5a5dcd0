package io.bulkvouchers.sandbox.control;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.bulkvouchers.sandbox.form.FormBody;
import io.bulkvouchers.sandbox.http.Request;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One request to the control API: a JSON object comes in. */
record ControlCall(Request request, Map<String, String> path, JsonObject body) {

  static ControlCall of(Request request, Map<String, String> path, Set<String> known) {
    JsonObject body = parse(request.body());
    for (String field : body.keySet()) {
      if (!known.contains(field)) {
        throw Refusal.invalid("Unknown field '" + field + "'; known are " + known)
            .param(field)
            .thrown();
      }
    }
    return new ControlCall(request, path, body);
  }

  private static JsonObject parse(String body) {
    if (body.isBlank()) {
      return new JsonObject();
    }
    try {
      if (JsonParser.parseString(body) instanceof JsonObject object) {
        return object;
      }
      throw Refusal.invalid("The body must be a JSON object").thrown();
    } catch (JsonParseException malformed) {
      throw Refusal.invalid("The body must be a JSON object").thrown();
    }
  }

  String id() {
    return path.getOrDefault("id", "");
  }

  Optional<String> query(String name) {
    return Optional.ofNullable(FormBody.decode(request.query()).get(name))
        .map(JsonElement::getAsString);
  }

  Optional<String> text(String field) {
    JsonElement value = body.get(field);
    if (value == null || value.isJsonNull()) {
      return Optional.empty();
    }
    if (!value.isJsonPrimitive()) {
      throw Refusal.invalid("'" + field + "' must be a text").param(field).thrown();
    }
    return Optional.of(value.getAsString());
  }

  String needed(String field) {
    return text(field)
        .orElseThrow(() -> Refusal.invalid("'" + field + "' is missing").param(field).thrown());
  }

  Optional<Long> whole(String field) {
    return text(field).map(text -> number(field, text));
  }

  private static long number(String field, String text) {
    if (!text.matches("-?\\d{1,15}")) {
      throw Refusal.invalid("'" + field + "' must be a whole number").param(field).thrown();
    }
    return Long.parseLong(text);
  }
}

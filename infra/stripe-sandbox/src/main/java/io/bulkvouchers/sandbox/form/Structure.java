package io.bulkvouchers.sandbox.form;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.util.List;
import java.util.Map;

/** Named parameters: those of one of the SDK's classes, and no others. */
record Structure(Class<?> type) implements Shape {

  @Override
  public JsonElement read(JsonElement given, String name) {
    if (!(given instanceof JsonObject object)) {
      throw Shape.misfit("Invalid object", name);
    }
    Map<String, Shape> known = SdkShapes.of(type);
    refuseUnknown(object.keySet().stream().filter(key -> !known.containsKey(key)).toList(), name);
    JsonObject read = new JsonObject();
    known.forEach(
        (key, shape) -> {
          if (object.has(key)) {
            read.add(key, shape.read(object.get(key), Shape.below(name, key)));
          }
        });
    return read;
  }

  private static void refuseUnknown(List<String> keys, String name) {
    if (keys.isEmpty()) {
      return;
    }
    List<String> full = keys.stream().map(key -> Shape.below(name, key)).toList();
    throw Refusal.invalid(
            "Received unknown parameter%s: %s"
                .formatted(full.size() == 1 ? "" : "s", String.join(", ", full)))
        .code("parameter_unknown")
        .param(full.getFirst())
        .thrown();
  }
}

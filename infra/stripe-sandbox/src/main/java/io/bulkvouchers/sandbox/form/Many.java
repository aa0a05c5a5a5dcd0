package io.bulkvouchers.sandbox.form;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Comparator;

/** A list of values of one shape, in the order of their positions. */
record Many(Shape element) implements Shape {

  @Override
  public JsonElement read(JsonElement given, String name) {
    if (!(given instanceof JsonObject positions) || !allNumbers(positions)) {
      throw Shape.misfit("Invalid array", name);
    }
    JsonArray list = new JsonArray();
    positions.keySet().stream()
        .sorted(Comparator.comparingInt(Integer::parseInt))
        .map(key -> element.read(positions.get(key), Shape.below(name, key)))
        .forEach(list::add);
    return list;
  }

  private static boolean allNumbers(JsonObject positions) {
    return positions.keySet().stream().allMatch(key -> key.matches("\\d{1,6}"));
  }
}

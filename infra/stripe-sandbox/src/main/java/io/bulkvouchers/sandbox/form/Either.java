package io.bulkvouchers.sandbox.form;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.Set;

/** A parameter that takes a single value as well as a structure; what was sent decides. */
record Either(Set<Shape> shapes) implements Shape {

  @Override
  public JsonElement read(JsonElement given, String name) {
    return shapes.stream()
        .filter(shape -> isSingle(shape) == given instanceof JsonPrimitive)
        .findFirst()
        .orElseThrow(() -> Shape.misfit("Invalid value", name))
        .read(given, name);
  }

  private static boolean isSingle(Shape shape) {
    return shape instanceof Scalar || shape instanceof Choice;
  }
}

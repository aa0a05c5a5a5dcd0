package io.bulkvouchers.sandbox.form;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** One of the words that the SDK's enum knows. */
record Choice(List<String> words) implements Shape {

  @Override
  public JsonElement read(JsonElement given, String name) {
    if (!(given instanceof JsonPrimitive value)) {
      throw Shape.misfit("Invalid string", name);
    }
    if (value.getAsString().isEmpty() && !words.contains("")) {
      throw Scalar.empty(name);
    }
    if (!words.contains(value.getAsString())) {
      throw Shape.misfit("Invalid " + name + ": must be one of " + listed(), name);
    }
    return value;
  }

  private String listed() {
    if (words.size() == 1) {
      return words.getFirst();
    }
    String before = String.join(", ", words.subList(0, words.size() - 1));
    return before + (words.size() == 2 ? " or " : ", or ") + words.getLast();
  }
}

package io.bulkvouchers.sandbox.form;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Free keys and texts, within the limits that Stripe sets for metadata. */
record Dictionary() implements Shape {

  private static final int KEYS = 50;
  private static final int KEY_LENGTH = 40;
  private static final int VALUE_LENGTH = 500;

  @Override
  public JsonElement read(JsonElement given, String name) {
    if (!(given instanceof JsonObject entries)) {
      throw Shape.misfit("Invalid object", name);
    }
    if (entries.size() > KEYS) {
      throw Shape.misfit("You can only have up to 50 metadata keys on an object.", name);
    }
    entries.entrySet().forEach(entry -> check(entry.getKey(), entry.getValue(), name));
    return entries;
  }

  private static void check(String key, JsonElement value, String name) {
    String full = Shape.below(name, key);
    if (key.length() > KEY_LENGTH) {
      throw Shape.misfit(
          "Metadata keys can be at most 40 characters long; '" + key + "' is longer.", full);
    }
    if (!(value instanceof JsonPrimitive text)) {
      throw Shape.misfit("Invalid string", full);
    }
    if (text.getAsString().length() > VALUE_LENGTH) {
      throw Shape.misfit(
          "Metadata values can have up to 500 characters, but you passed in a value that is "
              + text.getAsString().length()
              + " characters.",
          full);
    }
  }
}

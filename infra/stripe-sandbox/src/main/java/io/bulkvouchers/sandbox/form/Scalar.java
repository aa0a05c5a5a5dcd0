package io.bulkvouchers.sandbox.form;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.util.regex.Pattern;

/** A single value. */
enum Scalar implements Shape {
  TEXT("string", Pattern.compile(".+", Pattern.DOTALL), ""),
  /** A text that may be unset by sending an empty one. */
  CLEARABLE("string", Pattern.compile(".*", Pattern.DOTALL), ""),
  /** Nothing but the empty text that unsets a structure. */
  NOTHING("object", Pattern.compile(""), ""),
  WHOLE("integer", Pattern.compile("-?\\d{1,18}"), "parameter_invalid_integer"),
  DECIMAL("decimal", Pattern.compile("-?\\d{1,19}(\\.\\d{1,12})?"), ""),
  TRUTH("boolean", Pattern.compile("true|false"), "");

  private final String word;
  private final Pattern form;
  private final String code;

  Scalar(String word, Pattern form, String code) {
    this.word = word;
    this.form = form;
    this.code = code;
  }

  @Override
  public JsonElement read(JsonElement given, String name) {
    if (!(given instanceof JsonPrimitive value)) {
      throw Shape.misfit("Invalid " + word, name);
    }
    if (value.getAsString().isEmpty() && this != CLEARABLE && this != NOTHING) {
      throw empty(name);
    }
    if (!form.matcher(value.getAsString()).matches()) {
      Refusal refusal = Refusal.invalid("Invalid " + word + ": " + value.getAsString()).param(name);
      throw (code.isEmpty() ? refusal : refusal.code(code)).thrown();
    }
    return value;
  }

  static RuntimeException empty(String name) {
    return Refusal.invalid(
            ("You passed an empty string for '%1$s'. We assume empty values are an attempt to unset"
                    + " a parameter; however '%1$s' cannot be unset. You should remove '%1$s' from"
                    + " your request or supply a non-empty value.")
                .formatted(name))
        .code("parameter_invalid_empty")
        .param(name)
        .thrown();
  }
}

package io.bulkvouchers.sandbox.form;

import com.google.gson.JsonElement;
import io.bulkvouchers.sandbox.wire.Refusal;

/** What a parameter must look like. */
sealed interface Shape permits Scalar, Choice, Many, Dictionary, Structure, Either {

  /**
   * The value in the form in which the SDK's class can be filled from it; refuses what does not
   * fit.
   *
   * @param name the parameter's full name in bracket form, as errors give it
   */
  JsonElement read(JsonElement given, String name);

  /** Refuses a parameter as Stripe does when only the shape is wrong. */
  static RuntimeException misfit(String message, String name) {
    return Refusal.invalid(message).param(name).thrown();
  }

  /** The name of what is below a name, in bracket form. */
  static String below(String name, String key) {
    return name.isEmpty() ? key : name + "[" + key + "]";
  }
}

package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An order of the system that uses vouchers, in its own words. It is kept for ever, so it is a
 * number or a key of that system, never a name, an address or a code.
 */
public record OrderReference(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

  /** Accepts 1 to 64 letters, digits and {@code . _ : -}. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public OrderReference {
    InvalidValue.unless(
        value != null && FORM.matcher(value).matches(),
        "An order reference is 1 to 64 letters, digits, dots, dashes, colons or underscores");
  }

  @Override
  public String toString() {
    return value;
  }
}

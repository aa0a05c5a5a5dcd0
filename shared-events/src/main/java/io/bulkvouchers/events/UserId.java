package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Who acted: the subject of an access token (RFC 9068 {@code sub}), opaque to us and no personal
 * datum by itself.
 */
public record UserId(@JsonValue String value) {

  /** Accepts 1 to 255 characters. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public UserId {
    InvalidValue.unless(
        value != null && !value.isBlank() && value.length() <= 255,
        "A user id is 1 to 255 characters");
  }

  @Override
  public String toString() {
    return value;
  }
}

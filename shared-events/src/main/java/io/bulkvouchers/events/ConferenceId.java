package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A conference by its slug: the tenant, and the key of its stream. */
public record ConferenceId(@JsonValue String value) {

  /** Accepts lower-case words joined by dashes. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ConferenceId {
    Slug.checked("A conference slug", value);
  }

  @Override
  public String toString() {
    return value;
  }
}

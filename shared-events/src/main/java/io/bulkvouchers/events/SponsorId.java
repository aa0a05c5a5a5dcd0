package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A sponsor by its slug, unique within its conference. */
public record SponsorId(@JsonValue String value) {

  /** Accepts lower-case words joined by dashes. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SponsorId {
    Slug.checked("A sponsor slug", value);
  }

  @Override
  public String toString() {
    return value;
  }
}

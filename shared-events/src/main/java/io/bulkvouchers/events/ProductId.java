package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A product by its slug, unique within its conference. */
public record ProductId(@JsonValue String value) {

  /** Accepts lower-case words joined by dashes. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ProductId {
    Slug.checked("A product slug", value);
  }

  @Override
  public String toString() {
    return value;
  }
}

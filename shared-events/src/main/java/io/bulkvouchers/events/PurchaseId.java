package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One order of vouchers; also the key of its stream and of its records on the topic. */
public record PurchaseId(@JsonValue String value) {

  private static final String PREFIX = "bp_";

  /** Accepts only the form that {@link #of} gives. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PurchaseId {
    PrefixedId.checked(PREFIX, value);
  }

  /** The id around a UUID, version 7 by house rule so that ids sort by time. */
  public static PurchaseId of(UUID uuid) {
    return new PurchaseId(PrefixedId.of(PREFIX, uuid));
  }

  @Override
  public String toString() {
    return value;
  }
}

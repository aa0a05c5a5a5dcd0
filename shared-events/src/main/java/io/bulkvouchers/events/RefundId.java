package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A refund that our side asked for; Stripe's own {@code re_} id is another one. */
public record RefundId(@JsonValue String value) {

  private static final String PREFIX = "rf_";

  /** Accepts only the form that {@link #of} gives. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RefundId {
    PrefixedId.checked(PREFIX, value);
  }

  /** The id around a UUID, version 7 by house rule so that ids sort by time. */
  public static RefundId of(UUID uuid) {
    return new RefundId(PrefixedId.of(PREFIX, uuid));
  }

  @Override
  public String toString() {
    return value;
  }
}

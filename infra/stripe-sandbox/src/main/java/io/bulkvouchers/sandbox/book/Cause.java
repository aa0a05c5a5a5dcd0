package io.bulkvouchers.sandbox.book;

import java.util.Optional;

/** The API request that brought an event about; none when a payer or the clock did. */
public record Cause(Optional<String> request, Optional<String> idempotencyKey) {

  /** Nobody asked for it over the API. */
  public static final Cause NONE = new Cause(Optional.empty(), Optional.empty());
}

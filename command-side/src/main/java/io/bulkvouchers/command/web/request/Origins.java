package io.bulkvouchers.command.web.request;

import io.bulkvouchers.events.UserId;
import io.bulkvouchers.events.wire.Origin;
import java.util.Optional;

/** Where facts that a request leads to come from. */
public final class Origins {

  private Origins() {}

  /** The current request, made by a person. */
  public static Origin of(UserId actor) {
    Optional<String> request = Optional.of(RequestIds.current());
    return new Origin(Optional.of(actor.value()), request, request);
  }
}

package io.bulkvouchers.command.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/** Lets no failure pass, and remembers before which position its processor stands. */
final class Standstills implements ErrorHandler {

  private final Map<String, Standstill> byProcessor = new ConcurrentHashMap<>();

  @Override
  public void handleError(ErrorContext failure) throws Exception {
    failure.failedEvents().stream()
        .filter(TrackedEventMessage.class::isInstance)
        .map(event -> ((TrackedEventMessage<?>) event).trackingToken())
        .findFirst()
        .map(TrackingToken::position)
        .ifPresent(
            position ->
                byProcessor.put(
                    failure.eventProcessor(),
                    new Standstill(position.orElse(0), failure.error().toString())));
    PropagatingErrorHandler.instance().handleError(failure);
  }

  /** Where and why a processor stands, when its token has not passed that point since. */
  Optional<Standstill> of(String processor, long token) {
    return Optional.ofNullable(byProcessor.get(processor)).filter(at -> token < at.position());
  }

  /** A batch that begins at a position and could not be handled. */
  record Standstill(long position, String reason) {}
}

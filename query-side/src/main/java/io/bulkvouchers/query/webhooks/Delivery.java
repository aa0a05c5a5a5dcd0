package io.bulkvouchers.query.webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One event on its way to one endpoint.
 *
 * @param event the {@code webhook-id}, the same at each try
 * @param tries since it was ordered, or ordered again
 * @param nextTry when it goes out again
 */
record Delivery(
    String id,
    String event,
    String type,
    DeliveryState state,
    int tries,
    Instant createdAt,
    Optional<Instant> nextTry,
    Optional<Instant> finishedAt,
    Optional<Try> lastTry) {

  /** How far it is. */
  enum DeliveryState {
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("sending")
    SENDING,
    @JsonProperty("delivered")
    DELIVERED,
    /** Given up; it can be sent again. */
    @JsonProperty("failed")
    FAILED
  }

  /**
   * One try.
   *
   * @param status what was answered; missing when there was no answer
   * @param trouble why there was none
   * @param excerpt the beginning of the answer's body
   */
  record Try(
      Instant at,
      int milliseconds,
      Optional<Integer> status,
      Optional<String> trouble,
      Optional<String> excerpt) {}

  /** The newest first. */
  record DeliveryPage(List<Delivery> items, Optional<String> next) {}

  /** With what is sent, and every try. */
  record DeliveryDetail(Delivery delivery, String body, List<Try> attempts) {}
}

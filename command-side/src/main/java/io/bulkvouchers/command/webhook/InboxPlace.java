package io.bulkvouchers.command.webhook;

import java.time.Instant;

/** A place in the inbox, which is sorted by the time of receipt, the latest first. */
public record InboxPlace(Instant receivedAt, String conference, String eventId) {

  /** Where an event lies. */
  public static InboxPlace of(KeptWebhook event) {
    return new InboxPlace(event.receivedAt(), event.conference().value(), event.eventId());
  }
}

package io.bulkvouchers.command.webhook;

import io.bulkvouchers.events.ConferenceId;
import java.util.Optional;

/** An event that is to be worked on, for the {@code tries}-th time. */
record InboxEntry(
    ConferenceId conference, String eventId, String type, String objectId, int tries) {

  private static final String OF_STRIPE = "evt_";

  /** Empty when the janitor found the object by looking. */
  Optional<String> stripeEventId() {
    return Optional.of(eventId).filter(id -> id.startsWith(OF_STRIPE));
  }

  /** Who told of the object: Stripe, or the janitor, who found it by looking. */
  String actor() {
    return stripeEventId().isPresent() ? "stripe" : "janitor";
  }
}

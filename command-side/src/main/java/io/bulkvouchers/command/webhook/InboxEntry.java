package io.bulkvouchers.command.webhook;

import io.bulkvouchers.events.ConferenceId;

/** An event that is to be worked on, for the {@code tries}-th time. */
record InboxEntry(
    ConferenceId conference, String eventId, String type, String objectId, int tries) {}

package io.bulkvouchers.command.web.operations;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.command.webhook.KeptWebhook;
import io.bulkvouchers.events.ConferenceId;
import java.util.Optional;

/**
 * Which events are to be worked on once more.
 *
 * @param state always named, so that nobody replays everything by leaving something out
 */
record Replay(
    Optional<ConferenceId> conference,
    @JsonProperty(required = true) KeptWebhook.State state,
    Optional<String> type,
    Optional<String> text) {}

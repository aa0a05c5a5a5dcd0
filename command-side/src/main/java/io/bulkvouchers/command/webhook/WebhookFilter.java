package io.bulkvouchers.command.webhook;

import io.bulkvouchers.command.webhook.KeptWebhook.State;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which events of the inbox are meant.
 *
 * @param conferences only of these, however the rest is filtered
 * @param text a part of the id of the event or of its object
 */
public record WebhookFilter(
    Set<String> conferences, Optional<State> state, Optional<String> type, Optional<String> text) {

  /** A copy. */
  public WebhookFilter {
    conferences = Set.copyOf(conferences);
  }

  /** What fits, as SQL; its parameters are {@link #parameters}. */
  String where() {
    return "conference_id = any(:conferences)"
        + state.map(it -> " and state = :state").orElse("")
        + type.map(it -> " and type = :type").orElse("")
        + text.map(
                it ->
                    " and (strpos(lower(event_id), lower(:text)) > 0"
                        + " or strpos(lower(object_id), lower(:text)) > 0)")
            .orElse("");
  }

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("conferences", conferences.toArray(String[]::new));
    state.ifPresent(it -> parameters.put("state", it.word()));
    type.ifPresent(it -> parameters.put("type", it));
    text.ifPresent(it -> parameters.put("text", it));
    return parameters;
  }
}

package io.bulkvouchers.command.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.events.ConferenceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * An event in the inbox, as operators see it. Its body holds what buyers typed and is not shown.
 *
 * @param tries since it came, or since it was last replayed
 * @param outcome of the last try, in one word; absent before the first
 * @param dueAt when it is worked on next; absent once it is finished
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record KeptWebhook(
    ConferenceId conference,
    String eventId,
    String type,
    String objectId,
    State state,
    int tries,
    Optional<String> outcome,
    Instant receivedAt,
    Optional<Instant> dueAt,
    Optional<Instant> finishedAt) {

  /** Where an event stands. */
  public enum State {
    /** It is being worked on, or will be. */
    @JsonProperty("waiting")
    WAITING,
    /** It is done. */
    @JsonProperty("processed")
    PROCESSED,
    /** A person has to look; a replay tries again. */
    @JsonProperty("parked")
    PARKED;

    /** The state of a word; empty when there is none. */
    public static Optional<State> named(String word) {
      return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
    }

    /** As tables and callers write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static KeptWebhook read(ResultSet row) throws SQLException {
    State state = State.named(row.getString("state")).orElseThrow();
    return new KeptWebhook(
        new ConferenceId(row.getString("conference_id")),
        row.getString("event_id"),
        row.getString("type"),
        row.getString("object_id"),
        state,
        row.getInt("tries"),
        Optional.ofNullable(row.getString("outcome")),
        row.getTimestamp("received_at").toInstant(),
        time(row, "due_at").filter(due -> state == State.WAITING),
        time(row, "finished_at"));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}

package io.bulkvouchers.query.rebuild;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One rebuild; also the form in which it is answered.
 *
 * @param position of the last fact that is in the new tables
 * @param done facts that are in them
 * @param total facts that there were when it began
 * @param factsPerSecond while it worked; absent before it did
 * @param secondsLeft at that rate; absent unless it works
 * @param trouble why it did not finish
 * @param outcome what the comparison found; absent before it
 */
record Rebuild(
    long number,
    Source source,
    Purpose purpose,
    List<String> views,
    State state,
    long position,
    long done,
    long total,
    Optional<Long> factsPerSecond,
    Optional<Long> secondsLeft,
    Instant beganAt,
    String beganBy,
    Optional<Instant> endedAt,
    Optional<String> trouble,
    Optional<Outcome> outcome) {

  /** Where the facts are read. */
  enum Source {
    /** What this side keeps. */
    @JsonProperty("history")
    HISTORY,
    /** The topics from their beginning. */
    @JsonProperty("topics")
    TOPICS,
    /** The event store of the command side from its beginning. */
    @JsonProperty("store")
    STORE
  }

  /** What it is for. */
  enum Purpose {
    /** To compare, and nothing else. */
    @JsonProperty("rehearsal")
    REHEARSAL,
    /** To compare, and to put the new tables in the place of the old ones. */
    @JsonProperty("switch")
    SWITCH
  }

  /** Whether it works. */
  enum State {
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("paused")
    PAUSED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("finished")
    FINISHED,
    @JsonProperty("failed")
    FAILED
  }

  /**
   * What the comparison found.
   *
   * @param differing rows that only one of the two has, of all tables
   * @param rows some of them, as they are
   */
  record Outcome(long differing, List<Table> tables, List<Row> rows) {

    /** A table, and the SHA-256 of all its rows in their order: equal bytes, equal digests. */
    record Table(String name, long live, long rebuilt, String liveSha256, String rebuiltSha256) {}

    /** A row that only one of the two has. */
    record Row(String table, Side side, String row) {}
  }

  /** Which of the two tables. */
  enum Side {
    @JsonProperty("live")
    LIVE,
    @JsonProperty("rebuilt")
    REBUILT
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

package io.bulkvouchers.query.past;

import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.looks.Looks;
import io.bulkvouchers.query.past.Moment.At;
import io.bulkvouchers.query.past.Moment.Version;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Answers as they were. In a transaction that is always rolled back, empty tables of the session's
 * own stand before the live ones; the projections fill them with what had happened by then, and the
 * reading finds them under the names that it knows. Who looks is noted.
 */
@Component
public class Past {

  /** Each looks through a connection of its own, and the pool is there for everybody. */
  private static final int LOOKING = 4;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Looks looks;
  private final KeptFacts kept;
  private final Folding folding;
  private final JdbcClient sql;
  private final TransactionOperations transaction;
  private final InstantSource clock;
  private final Semaphore looking = new Semaphore(LOOKING, true);

  Past(
      Looks looks,
      KeptFacts kept,
      Folding folding,
      JdbcClient sql,
      TransactionOperations transaction,
      InstantSource clock) {
    this.looks = looks;
    this.kept = kept;
    this.folding = folding;
    this.sql = sql;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** One purchase, and how the things were called that it names. */
  public <T> T purchase(
      Caller caller, String id, String conferenceId, Moment moment, Supplier<T> reading) {
    looks.note(caller, conferenceId);
    Instant time = time(id, moment);
    long version = version(id, moment);
    return look(
        time,
        () ->
            Stream.concat(
                kept.of(conferenceId, kept.versionAt(conferenceId, time)), kept.of(id, version)),
        reading);
  }

  /** Some purchases of a conference. */
  public <T> T purchases(
      Caller caller,
      Collection<String> ids,
      String conferenceId,
      Instant time,
      Supplier<T> reading) {
    looks.note(caller, conferenceId);
    begun(conferenceId, time);
    Collection<String> streams = Stream.concat(Stream.of(conferenceId), ids.stream()).toList();
    return look(past(time), () -> kept.of(streams, time), reading);
  }

  /** All of a conference. */
  public <T> T conference(Caller caller, String id, Instant time, Supplier<T> reading) {
    looks.note(caller, id);
    begun(id, time);
    return look(past(time), () -> kept.ofConference(id, time), reading);
  }

  private <T> T look(Instant time, Supplier<Stream<Fact>> facts, Supplier<T> reading) {
    enter();
    try {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                status.setRollbackOnly();
                standBefore();
                folding.fold(folding.views(), facts.get());
                return PastClock.at(time, reading);
              }));
    } finally {
      looking.release();
    }
  }

  /** A changed path makes the database look up each name anew, in prepared statements as well. */
  private void standBefore() {
    sql.sql("set local search_path = pg_temp, public").update();
    sql.sql(
            folding.tables(folding.views()).stream()
                .map(
                    table ->
                        "create temporary table %s (like public.%s including all) on commit drop"
                            .formatted(table, table))
                .collect(Collectors.joining(";")))
        .update();
  }

  private Instant time(String id, Moment moment) {
    return switch (moment) {
      case At(Instant time) -> past(time);
      case Version(long version) ->
          kept.time(id, version)
              .orElseThrow(
                  () ->
                      Problem.ofParameter(
                          ProblemCode.INVALID_PARAMETER,
                          "atVersion",
                          "%s has the versions 1 to %d"
                              .formatted(id, kept.versionAt(id, clock.instant()))));
    };
  }

  private long version(String id, Moment moment) {
    return switch (moment) {
      case Version(long version) -> version;
      case At(Instant time) -> {
        long version = kept.versionAt(id, time);
        if (version == 0) {
          throw beforeTheFirst(id, kept.time(id, 1));
        }
        yield version;
      }
    };
  }

  private Instant past(Instant time) {
    if (time.isBefore(Instant.EPOCH) || time.isAfter(clock.instant())) {
      throw Problem.ofParameter(
          ProblemCode.INVALID_PARAMETER, "asOf", "It is a moment from 1970 to now");
    }
    return time;
  }

  private void begun(String conferenceId, Instant time) {
    Optional<Instant> beginning = kept.beginning(conferenceId);
    if (beginning.filter(first -> !first.isAfter(time)).isEmpty()) {
      throw beforeTheFirst(conferenceId, beginning);
    }
  }

  private static Problem beforeTheFirst(String id, Optional<Instant> first) {
    return new Problem(
        ProblemCode.BEFORE_FIRST_EVENT,
        first
            .map(time -> "The first event of %s is of %s".formatted(id, time))
            .orElseGet(() -> "%s has no event".formatted(id)));
  }

  private void enter() {
    try {
      if (!looking.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Problem(ProblemCode.UNAVAILABLE, "Many are looking at the past right now");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Problem(ProblemCode.UNAVAILABLE, "The service is being stopped");
    }
  }
}

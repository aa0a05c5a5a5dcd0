package io.bulkvouchers.command.janitor;

import io.bulkvouchers.events.ConferenceId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code stripe_sweep}. */
@Repository
class Sweeps {

  private final JdbcClient jdbc;

  Sweeps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Up to when the events of an account are read. */
  Optional<Instant> eventsUntil(ConferenceId conference) {
    return jdbc.sql("select events_until from stripe_sweep where conference_id = ?")
        .param(conference.value())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** An account was gone through to the end, or up to a problem. */
  void swept(ConferenceId conference, Instant eventsUntil, Instant now, Optional<String> problem) {
    jdbc.sql(
            """
            insert into stripe_sweep as it
              (conference_id, events_until, swept_at, problem, problem_since)
            values (:conference, :until, :now, :problem,
              case when cast(:problem as text) is not null then cast(:now as timestamptz) end)
            on conflict (conference_id) do update
              set events_until = excluded.events_until, swept_at = excluded.swept_at,
                  problem = excluded.problem,
                  problem_since = case when excluded.problem is not null
                    then coalesce(it.problem_since, excluded.problem_since) end
            """)
        .param("conference", conference.value())
        .param("until", eventsUntil.atOffset(ZoneOffset.UTC))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("problem", problem.orElse(null))
        .update();
  }

  /** An account could not be gone through at all; its events are read from where they were. */
  void failed(ConferenceId conference, Instant now, String problem) {
    Instant until = eventsUntil(conference).orElse(now.minus(AccountSweep.KEPT));
    swept(conference, until, now, Optional.of(problem));
  }

  /** Accounts that could not be gone through for long, each with the reason. */
  List<String> stuck(Duration longTime) {
    return jdbc.sql(
            """
            select conference_id || ': ' || problem from stripe_sweep
            where problem_since < now() - ? * interval '1 ms' order by conference_id
            """)
        .param(longTime.toMillis())
        .query(String.class)
        .list();
  }
}

package io.bulkvouchers.command.janitor;

import io.bulkvouchers.events.ConferenceId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the last sweep of each account came to, for operators. */
@Component
public class SweptAccounts {

  private final JdbcClient jdbc;

  SweptAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The accounts of these conferences that were ever swept; those with a problem first. */
  public List<SweptAccount> of(Set<String> conferences) {
    return jdbc.sql(
            """
            select conference_id, swept_at, events_until, problem, problem_since
            from stripe_sweep where conference_id = any(?)
            order by problem is null, conference_id
            """)
        .param(conferences.toArray(String[]::new))
        .query(
            (row, number) ->
                new SweptAccount(
                    new ConferenceId(row.getString("conference_id")),
                    row.getObject("swept_at", OffsetDateTime.class).toInstant(),
                    row.getObject("events_until", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getString("problem")),
                    moment(row.getObject("problem_since", OffsetDateTime.class))))
        .list();
  }

  private static Optional<Instant> moment(@Nullable OffsetDateTime stored) {
    return Optional.ofNullable(stored).map(OffsetDateTime::toInstant);
  }
}

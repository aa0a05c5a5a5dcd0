package io.bulkvouchers.command.desk;

import io.bulkvouchers.command.checkout.FulfillmentTask;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code payment_call} as people see it. */
@Repository
class CallViews {

  private static final String COLUMNS =
      """
      select idempotency_key, kind, purchase_id, conference_id, state, last_problem, tries,
             wanted_at, next_try_at, stripe_id, request ->> 'correlation' as correlation
      from payment_call
      """;

  /** Nearly all are; who does not ask for them says so to the index of the others. */
  private static final String ANSWERED = "answered";

  private static final Instant FUTURE = Instant.parse("9999-01-01T00:00:00Z");

  private final JdbcClient jdbc;

  CallViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<CallView> list(CallQuery query) {
    CallQuery.Place place = query.after().orElse(new CallQuery.Place(FUTURE, ""));
    return jdbc.sql(
            COLUMNS
                + """
                where conference_id = any (:conferences) and state = any (:states)
                  and (wanted_at, idempotency_key) < (:wantedAt, :key)
                """
                + (query.states().contains(ANSWERED) ? "" : "and state <> 'answered'\n")
                + "order by wanted_at desc, idempotency_key desc limit :limit")
        .param("conferences", query.conferences().toArray(String[]::new))
        .param("states", query.states().toArray(String[]::new))
        .param("wantedAt", place.wantedAt().atOffset(ZoneOffset.UTC))
        .param("key", place.key())
        .param("limit", query.limit())
        .query((row, number) -> view(row))
        .list();
  }

  Optional<CallView> find(String key) {
    return jdbc.sql(COLUMNS + "where idempotency_key = ?")
        .param(key)
        .query((row, number) -> view(row))
        .optional();
  }

  /** What a person should know: parked calls, and calls wanted since before the given time. */
  Backlog backlog(Instant before) {
    return jdbc.sql(
            """
            select count(*) filter (where state = 'parked') as parked,
                   count(*) filter (where state = 'wanted' and wanted_at < :before) as waiting,
                   coalesce(array_agg(distinct last_problem)
                     filter (where last_problem is not null
                             and (state = 'parked' or wanted_at < :before)), '{}') as problems,
                   (select count(*) from scheduled_tasks
                    where task_name = :codes and consecutive_failures > 0) as unfulfilled
            from payment_call where state <> 'answered'
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("codes", FulfillmentTask.FULFILLMENT.getTaskName())
        .query((row, number) -> Backlog.of(row))
        .single();
  }

  private static CallView view(ResultSet row) throws SQLException {
    return new CallView(
        row.getString("idempotency_key"),
        row.getString("kind"),
        new PurchaseId(row.getString("purchase_id")),
        new ConferenceId(row.getString("conference_id")),
        row.getString("state"),
        Optional.ofNullable(row.getString("last_problem")),
        row.getInt("tries"),
        row.getObject("wanted_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("next_try_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString("stripe_id")),
        Optional.ofNullable(row.getString("correlation")));
  }
}

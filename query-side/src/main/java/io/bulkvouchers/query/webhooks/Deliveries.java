package io.bulkvouchers.query.webhooks;

import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.webhooks.Delivery.DeliveryDetail;
import io.bulkvouchers.query.webhooks.Delivery.DeliveryState;
import io.bulkvouchers.query.webhooks.Delivery.Try;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables {@code webhook_delivery} and {@code webhook_attempt}, as they are ordered and read.
 */
@Repository
class Deliveries {

  private static final String SELECT =
      """
      select d.*, a.tried_at, a.milliseconds, a.status, a.trouble, a.excerpt
      from webhook_delivery d left join lateral (
        select * from webhook_attempt where delivery_id = d.id order by id desc limit 1) a on true
      """;

  private final JdbcClient sql;
  private final WebhookSettings settings;
  private final InstantSource clock;

  Deliveries(JdbcClient sql, WebhookSettings settings, InstantSource clock) {
    this.sql = sql;
    this.settings = settings;
    this.clock = clock;
  }

  /** An event for an endpoint; ordered twice, it is one. */
  record Order(String endpoint, String eventId, WebhookEvent event, String body) {}

  /** A delivery at its place in the list. */
  record Placed(int number, Delivery delivery) {}

  void insert(List<Order> orders) {
    if (orders.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    sql.sql(
            """
            insert into webhook_delivery (id, endpoint_id, event_id, event_type, body,
              created_at, due_at, give_up_at)
            select 'wd_' || replace(uuidv7()::text, '-', ''), endpoint, event, type, body,
              :now::timestamptz, :now::timestamptz, :end::timestamptz
            from unnest(:endpoints::text[], :events::text[], :types::text[], :bodies::text[])
              as new (endpoint, event, type, body)
            on conflict (endpoint_id, event_id) do nothing
            """)
        .param("now", Timestamp.from(now))
        .param("end", Timestamp.from(now.plus(settings.giveUpAfter())))
        .param("endpoints", orders.stream().map(Order::endpoint).toArray(String[]::new))
        .param("events", orders.stream().map(Order::eventId).toArray(String[]::new))
        .param("types", orders.stream().map(it -> it.event().word()).toArray(String[]::new))
        .param("bodies", orders.stream().map(Order::body).toArray(String[]::new))
        .update();
  }

  /** From the newest back; before a number when one is given. */
  List<Placed> page(
      String endpoint, Optional<DeliveryState> state, Optional<Integer> before, int limit) {
    return sql.sql(
            SELECT
                + """
                where d.endpoint_id = :endpoint and (:state = '' or d.state = :state)
                  and d.number < :before
                order by d.number desc limit :limit
                """)
        .param("endpoint", endpoint)
        .param("state", state.map(it -> it.name().toLowerCase(Locale.ROOT)).orElse(""))
        .param("before", before.orElse(Integer.MAX_VALUE))
        .param("limit", limit)
        .query((row, number) -> new Placed(row.getInt("number"), delivery(row)))
        .list();
  }

  DeliveryDetail get(String endpoint, String id) {
    return sql.sql(SELECT + "where d.endpoint_id = :endpoint and d.id = :id")
        .param("endpoint", endpoint)
        .param("id", id)
        .query((row, number) -> new DeliveryDetail(delivery(row), row.getString("body"), tries(id)))
        .optional()
        .orElseThrow(Problem::notFound);
  }

  /** The one that carries an event. */
  Delivery ofEvent(String endpoint, String eventId) {
    return sql.sql(SELECT + "where d.endpoint_id = :endpoint and d.event_id = :event")
        .param("endpoint", endpoint)
        .param("event", eventId)
        .query((row, number) -> delivery(row))
        .single();
  }

  /** Due at once, with all of its time before it; false while somebody is sending it. */
  boolean again(String endpoint, String id) {
    Instant now = clock.instant();
    return sql.sql(
                """
                update webhook_delivery
                set state = 'waiting', tries = 0, due_at = :now, give_up_at = :end,
                  finished_at = null
                where endpoint_id = :endpoint and id = :id and state <> 'sending'
                """)
            .param("now", Timestamp.from(now))
            .param("end", Timestamp.from(now.plus(settings.giveUpAfter())))
            .param("endpoint", endpoint)
            .param("id", id)
            .update()
        == 1;
  }

  private List<Try> tries(String delivery) {
    return sql.sql("select * from webhook_attempt where delivery_id = :id order by id desc")
        .param("id", delivery)
        .query((row, number) -> attempt(row))
        .list();
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    DeliveryState state = DeliveryState.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    boolean tried = row.getTimestamp("tried_at") != null;
    return new Delivery(
        row.getString("id"),
        row.getString("event_id"),
        row.getString("event_type"),
        state,
        row.getInt("tries"),
        row.getTimestamp("created_at").toInstant(),
        Endpoints.moment(row, "due_at").filter(_ -> state == DeliveryState.WAITING),
        Endpoints.moment(row, "finished_at"),
        tried ? Optional.of(attempt(row)) : Optional.empty());
  }

  private static Try attempt(ResultSet row) throws SQLException {
    return new Try(
        row.getTimestamp("tried_at").toInstant(),
        row.getInt("milliseconds"),
        Optional.ofNullable(row.getObject("status", Integer.class)),
        Optional.ofNullable(row.getString("trouble")),
        Optional.ofNullable(row.getString("excerpt")));
  }
}

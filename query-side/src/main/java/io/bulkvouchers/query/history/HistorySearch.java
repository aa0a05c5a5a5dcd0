package io.bulkvouchers.query.history;

import io.bulkvouchers.events.Money;
import io.bulkvouchers.query.history.HistoryEvent.KeptEvent;
import io.bulkvouchers.query.paging.Cursor;
import io.bulkvouchers.query.paging.Keyset;
import io.bulkvouchers.query.paging.Keyset.Direction;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Page;
import io.bulkvouchers.query.paging.Seek;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of what happened at a conference, newest first, and single events with their bytes. */
@Repository
class HistorySearch {

  static final Pattern IDS = Pattern.compile("[1-9][0-9]{0,17}");

  private static final String COLUMNS =
      """
      position, event_id, type, stream_id, version, time, conference_id, sponsor_id, actor, cause,
      correlation, amount, currency
      """;

  private static final Keyset NEWEST = new Keyset("time", "position", Direction.DESCENDING);

  private final JdbcClient sql;

  HistorySearch(JdbcClient sql) {
    this.sql = sql;
  }

  Page<HistoryEvent> page(String conferenceId, HistoryFilter filter, Seek seek, Limit limit) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder where = new StringBuilder("conference_id = :conference");
    values.put("conference", conferenceId);
    narrow(filter, where, values);
    seek.from()
        .ifPresent(
            place -> Keyset.put(values, Timestamp.from(place.time()), Long.parseLong(place.id())));
    return Page.of(
        sql.sql(
                "select "
                    + COLUMNS
                    + " from history where "
                    + where
                    + NEWEST.beyond(seek)
                    + NEWEST.order(seek)
                    + " limit :limit")
            .params(values)
            .param("limit", limit.andOneMore())
            .query(HistorySearch::event)
            .list(),
        seek,
        limit,
        event -> new Cursor(event.time(), String.valueOf(event.position())));
  }

  Optional<KeptEvent> find(String conferenceId, long position) {
    return sql.sql(
            "select "
                + COLUMNS
                + """
                , exact_time, source_position, body,
                encode(sha256(convert_to(body, 'UTF8')), 'hex') as hash
                from history where conference_id = :conference and position = :position
                """)
        .param("conference", conferenceId)
        .param("position", position)
        .query(
            (row, number) ->
                new KeptEvent(
                    event(row, number),
                    row.getString("exact_time"),
                    row.getLong("source_position"),
                    row.getString("body"),
                    row.getString("hash")))
        .optional();
  }

  private static void narrow(
      HistoryFilter filter, StringBuilder where, Map<String, Object> values) {
    filter.purchase().ifPresent(it -> and("stream_id =", "purchase", it, where, values));
    filter.sponsor().ifPresent(it -> and("sponsor_id =", "sponsor", it, where, values));
    filter.type().ifPresent(it -> and("type =", "type", it, where, values));
    filter.actor().ifPresent(it -> and("actor =", "actor", it, where, values));
    filter.cause().ifPresent(it -> and("cause =", "cause", it, where, values));
    filter.correlation().ifPresent(it -> and("correlation =", "correlation", it, where, values));
    filter.currency().ifPresent(it -> and("currency =", "currency", it, where, values));
    filter.least().ifPresent(it -> and("amount >=", "least", it, where, values));
    filter.most().ifPresent(it -> and("amount <=", "most", it, where, values));
    filter.from().ifPresent(it -> and("time >=", "from", Timestamp.from(it), where, values));
    filter.until().ifPresent(it -> and("time <", "until", Timestamp.from(it), where, values));
  }

  private static void and(
      String test, String name, Object value, StringBuilder where, Map<String, Object> values) {
    where.append(" and ").append(test).append(" :").append(name);
    values.put(name, value);
  }

  private static HistoryEvent event(ResultSet row, int number) throws SQLException {
    String currency = row.getString("currency");
    return new HistoryEvent(
        row.getLong("position"),
        row.getString("event_id"),
        row.getString("type"),
        row.getString("stream_id"),
        row.getLong("version"),
        row.getTimestamp("time").toInstant(),
        row.getString("conference_id"),
        Optional.ofNullable(row.getString("sponsor_id")),
        Optional.ofNullable(row.getString("actor")),
        Optional.ofNullable(row.getString("cause")),
        Optional.ofNullable(row.getString("correlation")),
        currency == null
            ? Optional.empty()
            : Optional.of(Money.of(row.getLong("amount"), currency)));
  }
}

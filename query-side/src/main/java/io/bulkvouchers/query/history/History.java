package io.bulkvouchers.query.history;

import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.query.access.Owner;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.feed.Projection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every fact as a row, written once and never changed. When the views are read again, facts come
 * that are kept already: each has to be what is kept, or the feed stops in front of it.
 */
@Repository
class History implements Projection {

  private static final JsonMapper JSON = EventCodec.mapper();

  private static final String HAPPENED =
      """
      jsonb_to_recordset(:rows::jsonb) as happened
        (position bigint, stream text, version bigint, event uuid, type text, time timestamptz,
         exact text, conference text, sponsor text, actor text, cause text, correlation text,
         amount bigint, currency text, source bigint, body text)
      """;

  private final JdbcClient sql;

  History(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void apply(List<Fact> facts) {
    String rows = JSON.writeValueAsString(rows(facts));
    if (insert(rows) < facts.size()) {
      refuseAnythingElseThanIsKept(rows);
    }
  }

  private List<HistoryRow> rows(List<Fact> facts) {
    Map<String, Owner> owners = owners(facts);
    return facts.stream().map(fact -> HistoryRow.of(fact, owners.get(fact.streamId()))).toList();
  }

  /** Whose purchase a fact is about is said by the first fact of its stream alone. */
  private Map<String, Owner> owners(List<Fact> facts) {
    Map<String, Owner> owners = new HashMap<>();
    sql.sql(
            """
            select stream_id, conference_id, sponsor_id from history
            where version = 1 and stream_id = any(:streams)
            """)
        .param("streams", facts.stream().map(Fact::streamId).distinct().toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    owners.put(
                        row.getString("stream_id"),
                        new Owner(
                            row.getString("conference_id"),
                            Optional.ofNullable(row.getString("sponsor_id")))));
    for (Fact fact : facts) {
      if (fact.event() instanceof Created created) {
        Optional<String> sponsor = created.sponsorId().map(SponsorId::value);
        owners.put(fact.streamId(), new Owner(created.conferenceId().value(), sponsor));
      }
    }
    return owners;
  }

  private int insert(String rows) {
    return sql.sql(
            """
            insert into history (position, stream_id, version, event_id, type, time, exact_time,
              conference_id, sponsor_id, actor, cause, correlation, amount, currency,
              source_position, body)
            select * from
            """
                + HAPPENED
                + " on conflict do nothing")
        .param("rows", rows)
        .update();
  }

  private void refuseAnythingElseThanIsKept(String rows) {
    sql.sql(
            """
            select stream || ' version ' || happened.version from
            """
                + HAPPENED
                + """
                left join history kept on kept.stream_id = stream
                  and kept.version = happened.version
                where (event, happened.type, exact, happened.actor, happened.cause,
                    happened.correlation, source, happened.body)
                  is distinct from (kept.event_id, kept.type, kept.exact_time, kept.actor,
                    kept.cause, kept.correlation, kept.source_position, kept.body)
                limit 1
                """)
        .param("rows", rows)
        .query(String.class)
        .optional()
        .ifPresent(
            place -> {
              throw new IllegalStateException(
                  "History was rewritten: %s is not what was kept".formatted(place));
            });
  }
}

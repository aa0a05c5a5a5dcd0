package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.query.purchases.PurchaseProjection.Placed;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the view by id, and their writing in one statement a batch. */
@Repository
class PurchaseRows {

  private static final JsonMapper JSON = EventCodec.mapper();

  private final JdbcClient sql;

  PurchaseRows(JdbcClient sql) {
    this.sql = sql;
  }

  static PurchaseRow read(String state) {
    return JSON.readValue(state, PurchaseRow.class);
  }

  Optional<PurchaseRow> find(String id) {
    return Optional.ofNullable(find(Set.of(id)).get(id));
  }

  Map<String, PurchaseRow> find(Set<String> ids) {
    Map<String, PurchaseRow> rows = new HashMap<>();
    if (!ids.isEmpty()) {
      sql.sql("select id, state from bulk_purchase where id = any(:ids)")
          .param("ids", ids.toArray(String[]::new))
          .query(
              (RowCallbackHandler)
                  row -> rows.put(row.getString("id"), read(row.getString("state"))));
    }
    return rows;
  }

  void save(Collection<Placed> changed) {
    if (changed.isEmpty()) {
      return;
    }
    List<Columns> rows = changed.stream().map(Columns::of).toList();
    sql.sql(
            """
            insert into bulk_purchase
              (id, conference_id, sponsor_id, status, created_at, version, position, state)
            select id, conference, sponsor, status, created, version, position, state
            from jsonb_to_recordset(:rows::jsonb) as changed
              (id text, conference text, sponsor text, status text, created timestamptz,
               version bigint, position bigint, state jsonb)
            on conflict (id) do update set
              status = excluded.status, version = excluded.version,
              position = excluded.position, state = excluded.state
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
  }

  private record Columns(
      String id,
      String conference,
      Optional<String> sponsor,
      String status,
      Instant created,
      long version,
      long position,
      PurchaseRow state) {

    static Columns of(Placed placed) {
      PurchaseRow row = placed.row();
      return new Columns(
          row.id().value(),
          row.order().conferenceId().value(),
          row.order().sponsorId().map(SponsorId::value),
          row.status().word(),
          row.createdAt(),
          row.version(),
          placed.position(),
          row);
    }
  }
}

package io.bulkvouchers.query.ledger;

import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.query.ledger.Ledger.Booked;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the view: written once, one statement a batch, and summed by currency. */
@Repository
class LedgerEntries {

  private static final JsonMapper JSON = EventCodec.mapper();

  private final JdbcClient sql;

  LedgerEntries(JdbcClient sql) {
    this.sql = sql;
  }

  static LedgerEntry read(String state) {
    return JSON.readValue(state, LedgerEntry.class);
  }

  List<LedgerTotals.Total> totals(String conferenceId) {
    return sql.sql(
            """
            select currency, sum(captured)::bigint as captured, sum(refunded)::bigint as refunded,
              sum(disputed)::bigint as disputed
            from ledger_entry where conference_id = :conference group by currency order by currency
            """)
        .param("conference", conferenceId)
        .query(
            (row, number) ->
                LedgerTotals.Total.of(
                    row.getString("currency"),
                    row.getLong("captured"),
                    row.getLong("refunded"),
                    row.getLong("disputed")))
        .list();
  }

  void insert(List<Booked> booked) {
    sql.sql(
            """
            insert into ledger_entry
              (id, conference_id, purchase_id, time, kind, currency, captured, refunded, disputed,
               state)
            select id, conference, purchase, time, kind, currency, captured, refunded, disputed,
              state
            from jsonb_to_recordset(:rows::jsonb) as booked
              (id text, conference text, purchase text, time timestamptz, kind text,
               currency text, captured bigint, refunded bigint, disputed bigint, state jsonb)
            """)
        .param("rows", JSON.writeValueAsString(booked.stream().map(Columns::of).toList()))
        .update();
  }

  private record Columns(
      String id,
      String conference,
      String purchase,
      Instant time,
      String kind,
      String currency,
      long captured,
      long refunded,
      long disputed,
      LedgerEntry state) {

    static Columns of(Booked booked) {
      Movement movement = booked.movement();
      LedgerEntry entry = booked.entry();
      return new Columns(
          entry.id(),
          booked.conferenceId().value(),
          entry.purchase(),
          entry.time(),
          movement.kind().word(),
          movement.amount().currency().getCurrencyCode(),
          movement.captured(),
          movement.refunded(),
          movement.disputed(),
          entry);
    }
  }
}

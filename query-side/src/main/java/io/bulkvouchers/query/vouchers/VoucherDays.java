package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.events.wire.EventCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Vouchers that were made and taken back on each day, in UTC. */
@Repository
class VoucherDays {

  private static final JsonMapper JSON = EventCodec.mapper();

  private final JdbcClient sql;

  VoucherDays(JdbcClient sql) {
    this.sql = sql;
  }

  /** One day on which some were bought, revoked or voided, or live again, which is below zero. */
  record VoucherDay(LocalDate day, long bought, long revoked) {}

  /** What one fact changed. */
  record Change(String purchase, Instant at, int bought, int revoked) {

    static Change between(String purchase, Instant at, VoucherSet before, VoucherSet after) {
      return new Change(
          purchase, at, after.bought() - before.bought(), after.takenBack() - before.takenBack());
    }

    private boolean counts() {
      return bought != 0 || revoked != 0;
    }
  }

  void add(List<Change> changes) {
    List<Change> counting = changes.stream().filter(Change::counts).toList();
    if (!counting.isEmpty()) {
      sql.sql(
              """
              insert into voucher_day (purchase_id, day, bought, revoked)
              select purchase, (at at time zone 'UTC')::date, sum(bought), sum(revoked)
              from jsonb_to_recordset(:changes::jsonb) as changed
                (purchase text, at timestamptz, bought int, revoked int)
              group by 1, 2
              on conflict (purchase_id, day) do update set
                bought = voucher_day.bought + excluded.bought,
                revoked = voucher_day.revoked + excluded.revoked
              """)
          .param("changes", JSON.writeValueAsString(counting))
          .update();
    }
  }

  /** The days of some purchases together. */
  List<VoucherDay> of(Collection<String> purchaseIds) {
    return sql.sql(
            """
            select day, sum(bought) as bought, sum(revoked) as revoked from voucher_day
            where purchase_id = any(:ids) group by day order by day
            """)
        .param("ids", purchaseIds.toArray(String[]::new))
        .query(
            (row, number) ->
                new VoucherDay(
                    row.getObject("day", LocalDate.class),
                    row.getLong("bought"),
                    row.getLong("revoked")))
        .list();
  }
}

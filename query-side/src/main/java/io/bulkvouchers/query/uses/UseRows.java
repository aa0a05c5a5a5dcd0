package io.bulkvouchers.query.uses;

import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.query.uses.VoucherCounts.UsedAmong;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows behind {@link Uses}: of used vouchers, and of purchases that have vouchers. */
@Repository
class UseRows {

  private static final JsonMapper JSON = EventCodec.mapper();

  /**
   * Each range is looked for by itself: joined at once, all uses of the purchase would be read for
   * a handful of serials.
   */
  private static final String AMONG =
      """
      from unnest(:firsts::int[], :lasts::int[]) as range (first, last)
      cross join lateral (
        select serial, uses from voucher_use
        where purchase_id = :purchase and serial between first and last
        offset 0) used
      """;

  private final JdbcClient sql;

  UseRows(JdbcClient sql) {
    this.sql = sql;
  }

  Map<String, Tally> tallies(Collection<String> purchaseIds) {
    Map<String, Tally> tallies = new HashMap<>();
    sql.sql("select purchase_id, state from use_tally where purchase_id = any(:ids)")
        .param("ids", purchaseIds.toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    tallies.put(
                        row.getString("purchase_id"),
                        JSON.readValue(row.getString("state"), Tally.class)));
    return tallies;
  }

  void save(Map<String, Tally> tallies) {
    sql.sql(
            """
            insert into use_tally (purchase_id, state)
            select key, value from jsonb_each(:tallies::jsonb)
            on conflict (purchase_id) do update set state = excluded.state
            """)
        .param("tallies", JSON.writeValueAsString(tallies))
        .update();
  }

  /** The uses of the used ones among the serials. */
  Map<Integer, Integer> uses(String purchaseId, Serials serials) {
    Map<Integer, Integer> uses = new HashMap<>();
    sql.sql(
            """
            select serial, uses
            """
                + AMONG)
        .param("purchase", purchaseId)
        .param("firsts", ends(serials, Serials.Range::first))
        .param("lasts", ends(serials, Serials.Range::last))
        .query((RowCallbackHandler) row -> uses.put(row.getInt("serial"), row.getInt("uses")));
    return uses;
  }

  void saveUses(String purchaseId, Map<Integer, Integer> uses) {
    List<Integer> serials = new ArrayList<>(uses.keySet());
    sql.sql(
            """
            insert into voucher_use (purchase_id, serial, uses)
            select :purchase, serial, uses from unnest(:serials::int[], :uses::int[])
              as used (serial, uses)
            on conflict (purchase_id, serial) do update set uses = excluded.uses
            """)
        .param("purchase", purchaseId)
        .param("serials", serials.toArray(Integer[]::new))
        .param("uses", serials.stream().map(uses::get).toArray(Integer[]::new))
        .update();
  }

  /** The used ones, as ranges already when they leave the database. */
  Serials used(String purchaseId) {
    return new Serials(
        sql.sql(
                """
                select lower(run) as first, upper(run) - 1 as last
                from (select unnest(range_agg(int4range(serial, serial + 1))) as run
                      from voucher_use where purchase_id = :purchase and uses > 0) runs
                order by first
                """)
            .param("purchase", purchaseId)
            .query((row, number) -> new Serials.Range(row.getInt("first"), row.getInt("last")))
            .list());
  }

  /** What was used of the serials. */
  UsedAmong used(String purchaseId, Serials serials, int maxUses) {
    return sql.sql(
            """
            select count(*) filter (where uses >= :most) as used_up,
                   coalesce(sum(uses) filter (where uses < :most), 0) as partly
            """
                + AMONG)
        .param("purchase", purchaseId)
        .param("firsts", ends(serials, Serials.Range::first))
        .param("lasts", ends(serials, Serials.Range::last))
        .param("most", maxUses)
        .query((row, number) -> new UsedAmong(row.getInt("used_up"), row.getLong("partly")))
        .single();
  }

  private static Integer[] ends(Serials serials, Function<Serials.Range, Integer> end) {
    return serials.ranges().stream().map(end).toArray(Integer[]::new);
  }
}

package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.ReviewEvent;
import io.bulkvouchers.events.VoucherEvent;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.feed.Projection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** One row a purchase, whether it has ten vouchers or a million. */
@Repository
class VoucherSets implements Projection {

  private static final JsonMapper JSON = EventCodec.mapper();

  private final JdbcClient sql;
  private final VoucherDays days;

  VoucherSets(JdbcClient sql, VoucherDays days) {
    this.sql = sql;
    this.days = days;
  }

  @Override
  public Set<String> tables() {
    return Set.of("voucher_day", "voucher_set");
  }

  @Override
  public void apply(List<Fact> facts) {
    List<Fact> concerned = facts.stream().filter(VoucherSets::concerns).toList();
    if (!concerned.isEmpty()) {
      Map<String, VoucherSet> sets =
          find(concerned.stream().map(Fact::streamId).collect(Collectors.toSet()));
      List<VoucherDays.Change> changes = new ArrayList<>();
      for (Fact fact : concerned) {
        VoucherSet before = sets.getOrDefault(fact.streamId(), VoucherSet.none());
        Instant time = fact.envelope().time();
        VoucherSet after = before.after((BulkPurchaseEvent) fact.event(), time);
        sets.put(fact.streamId(), after);
        changes.add(VoucherDays.Change.between(fact.streamId(), time, before, after));
      }
      save(sets);
      days.add(changes);
    }
  }

  /** A purchase without vouchers has no row and an empty set. */
  VoucherSet find(String purchaseId) {
    return find(Set.of(purchaseId)).getOrDefault(purchaseId, VoucherSet.none());
  }

  private static boolean concerns(Fact fact) {
    return switch (fact.event()) {
      case BulkPurchaseEvent.Fulfilled _,
          BulkPurchaseEvent.RefundRequested _,
          BulkPurchaseEvent.RefundFailed _,
          BulkPurchaseEvent.Refunded _,
          BulkPurchaseEvent.RefundBounced _,
          ReviewEvent.SurplusRefunded _,
          BulkPurchaseEvent.DisputeOpened _,
          BulkPurchaseEvent.DisputeClosed _,
          VoucherEvent.VouchersAdded _,
          VoucherEvent.VouchersVoided _,
          VoucherEvent.VouchersExtended _ ->
          true;
      case VoucherEvent.VoucherReleased e -> e.revokedVouchers().count() > 0;
      default -> false;
    };
  }

  Map<String, VoucherSet> find(Set<String> ids) {
    Map<String, VoucherSet> sets = new HashMap<>();
    sql.sql("select purchase_id, state from voucher_set where purchase_id = any(:ids)")
        .param("ids", ids.toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    sets.put(
                        row.getString("purchase_id"),
                        JSON.readValue(row.getString("state"), VoucherSet.class)));
    return sets;
  }

  private void save(Map<String, VoucherSet> sets) {
    sql.sql(
            """
            insert into voucher_set (purchase_id, state)
            select key, value from jsonb_each(:sets::jsonb)
            on conflict (purchase_id) do update set state = excluded.state
            """)
        .param("sets", JSON.writeValueAsString(sets))
        .update();
  }
}

package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.query.access.Scope;
import io.bulkvouchers.query.purchases.PurchaseCounts.Count;
import io.bulkvouchers.query.purchases.PurchaseCounts.StatusCount;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts purchases by state in a time that does not grow with them: to a bound one by one, and what
 * is beyond it as the planner of the database estimates it.
 */
@Repository
class PurchaseTally {

  static final int BOUND = 5_000;

  private final JdbcClient sql;

  PurchaseTally(JdbcClient sql) {
    this.sql = sql;
  }

  PurchaseCounts count(Scope scope, PurchaseFilter asked) {
    PurchaseFilter filter = asked.with(Optional.empty());
    Selection selection = Selection.of(scope, filter);
    Map<String, Long> found = selection.isEmpty() ? Map.of() : bounded(selection);
    long all = found.values().stream().mapToLong(Long::longValue).sum();
    if (all <= BOUND) {
      return new PurchaseCounts(
          new Count(all, true),
          each(status -> new Count(found.getOrDefault(status.word(), 0L), true)));
    }
    return new PurchaseCounts(
        estimated(selection), each(status -> many(scope, filter.with(Optional.of(status)))));
  }

  /** A state alone is counted along its index; with more conditions, that could be a long way. */
  private Count many(Scope scope, PurchaseFilter filter) {
    Selection selection = Selection.of(scope, filter);
    if (!filter.isPlain()) {
      return estimated(selection);
    }
    long found = bounded(selection).values().stream().mapToLong(Long::longValue).sum();
    return found <= BOUND ? new Count(found, true) : estimated(selection);
  }

  private Map<String, Long> bounded(Selection selection) {
    Map<String, Long> counts = new HashMap<>();
    sql.sql(
            "select status, count(*) as found from (select status from (%s) as each limit :limit)"
                    .formatted(selection.firstOfEach("status", "", ""))
                + " as few group by status")
        .params(selection.values())
        .param("limit", BOUND + 1)
        .query(
            (RowCallbackHandler) row -> counts.put(row.getString("status"), row.getLong("found")));
    return counts;
  }

  private Count estimated(Selection selection) {
    String plan =
        sql.sql(
                "explain (format json) select 1 from bulk_purchase where"
                    + " (conference_id = any(:seen) or sponsor_key = any(:bought))"
                    + selection.conditions())
            .params(selection.values())
            .query(String.class)
            .single();
    long rows = EventCodec.mapper().readTree(plan).at("/0/Plan/Plan Rows").asLong();
    return new Count(rows, false);
  }

  private static List<StatusCount> each(Function<Status, Count> count) {
    return Arrays.stream(Status.values())
        .map(status -> StatusCount.of(status, count.apply(status)))
        .toList();
  }
}

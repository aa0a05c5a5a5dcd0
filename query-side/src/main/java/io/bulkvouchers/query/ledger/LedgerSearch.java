package io.bulkvouchers.query.ledger;

import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.query.paging.Cursor;
import io.bulkvouchers.query.paging.Keyset;
import io.bulkvouchers.query.paging.Keyset.Direction;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Page;
import io.bulkvouchers.query.paging.Seek;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of a conference's entries, newest first. */
@Repository
class LedgerSearch {

  static final Pattern IDS = Pattern.compile("bp_[0-9a-f]{32}-[0-9]+");

  private static final Keyset NEWEST = new Keyset("time", "id", Direction.DESCENDING);

  private final JdbcClient sql;

  LedgerSearch(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * What a list is narrowed to.
   *
   * @param from the first moment that is included
   * @param until the first moment that no longer is
   */
  record Filter(
      Optional<PurchaseId> purchase,
      Optional<Kind> kind,
      Optional<Instant> from,
      Optional<Instant> until) {}

  Page<LedgerEntry> page(String conferenceId, Filter filter, Seek seek, Limit limit) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder where = new StringBuilder("conference_id = :conference");
    values.put("conference", conferenceId);
    narrow(filter, where, values);
    seek.from().ifPresent(place -> Keyset.put(values, Timestamp.from(place.time()), place.id()));
    return Page.of(
        sql.sql(
                "select state from ledger_entry where "
                    + where
                    + NEWEST.beyond(seek)
                    + NEWEST.order(seek)
                    + " limit :limit")
            .params(values)
            .param("limit", limit.andOneMore())
            .query((row, number) -> LedgerEntries.read(row.getString("state")))
            .list(),
        seek,
        limit,
        entry -> new Cursor(entry.time(), entry.id()));
  }

  private static void narrow(Filter filter, StringBuilder where, Map<String, Object> values) {
    filter.purchase().ifPresent(id -> and("purchase_id =", "purchase", id.value(), where, values));
    filter.kind().ifPresent(kind -> and("kind =", "kind", kind.word(), where, values));
    filter.from().ifPresent(it -> and("time >=", "from", Timestamp.from(it), where, values));
    filter.until().ifPresent(it -> and("time <", "until", Timestamp.from(it), where, values));
  }

  private static void and(
      String test, String name, Object value, StringBuilder where, Map<String, Object> values) {
    where.append(" and ").append(test).append(" :").append(name);
    values.put(name, value);
  }
}

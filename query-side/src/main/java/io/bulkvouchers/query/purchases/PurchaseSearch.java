package io.bulkvouchers.query.purchases;

import io.bulkvouchers.query.access.Scope;
import io.bulkvouchers.query.paging.Cursor;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Page;
import io.bulkvouchers.query.paging.Seek;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of purchases, newest first, narrowed to what the caller sees. */
@Repository
class PurchaseSearch {

  static final Pattern IDS = Pattern.compile("bp_[0-9a-f]{32}");

  private final JdbcClient sql;

  PurchaseSearch(JdbcClient sql) {
    this.sql = sql;
  }

  record Filter(Optional<String> conference, Optional<Status> status, Optional<String> sponsor) {}

  Page<PurchaseRow> page(Scope scope, Filter filter, Seek seek, Limit limit) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder where =
        new StringBuilder("(conference_id = any(:seen) or sponsor_key = any(:bought))");
    values.put("seen", scope.conferenceArray());
    values.put("bought", scope.sponsorArray());
    narrow(filter, where, values);
    List<PurchaseRow> found =
        sql.sql(
                "select state from bulk_purchase where "
                    + where
                    + from(seek, values)
                    + " limit :limit")
            .params(values)
            .param("limit", limit.andOneMore())
            .query((row, number) -> PurchaseRows.read(row.getString("state")))
            .list();
    return Page.of(found, seek, limit, row -> new Cursor(row.createdAt(), row.id().value()));
  }

  private static void narrow(Filter filter, StringBuilder where, Map<String, Object> values) {
    filter.conference().ifPresent(id -> and("conference_id", id, where, values));
    filter.status().ifPresent(status -> and("status", status.word(), where, values));
    filter.sponsor().ifPresent(id -> and("sponsor_id", id, where, values));
  }

  private static void and(
      String column, String value, StringBuilder where, Map<String, Object> values) {
    where.append(" and ").append(column).append(" = :").append(column);
    values.put(column, value);
  }

  private static String from(Seek seek, Map<String, Object> values) {
    return switch (seek) {
      case Seek.Start _ -> " order by created_at desc, id desc";
      case Seek.After(Cursor place) -> {
        put(place, values);
        yield " and (created_at, id) < (:time, :id) order by created_at desc, id desc";
      }
      case Seek.Before(Cursor place) -> {
        put(place, values);
        yield " and (created_at, id) > (:time, :id) order by created_at, id";
      }
    };
  }

  private static void put(Cursor place, Map<String, Object> values) {
    values.put("time", Timestamp.from(place.time()));
    values.put("id", place.id());
  }
}

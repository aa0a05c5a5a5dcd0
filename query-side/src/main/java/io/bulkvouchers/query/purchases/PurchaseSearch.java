package io.bulkvouchers.query.purchases;

import io.bulkvouchers.query.access.Scope;
import io.bulkvouchers.query.paging.Keyset;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Page;
import io.bulkvouchers.query.paging.Seek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of purchases in an order, narrowed to what the caller sees. */
@Repository
class PurchaseSearch {

  static final Pattern IDS = Pattern.compile("bp_[0-9a-f]{32}");

  private final JdbcClient sql;

  PurchaseSearch(JdbcClient sql) {
    this.sql = sql;
  }

  Page<PurchaseRow> page(Scope scope, PurchaseFilter filter, Sort sort, Seek seek, Limit limit) {
    Selection selection = Selection.of(scope, filter);
    List<PurchaseRow> found =
        selection.isEmpty()
            ? List.of()
            : sql.sql(statement(selection, sort.keyset(), seek))
                .params(values(selection, sort, seek))
                .param("limit", limit.andOneMore())
                .query((row, number) -> PurchaseRows.read(row.getString("state")))
                .list();
    return Page.of(found, seek, limit, sort::placeOf);
  }

  static String statement(Selection selection, Keyset keyset, Seek seek) {
    String columns = "state, id, " + keyset.rank();
    String order = keyset.order(seek);
    return "select state from (%s) as found%s limit :limit"
        .formatted(selection.firstOfEach(columns, keyset.beyond(seek), order), order);
  }

  static Map<String, Object> values(Selection selection, Sort sort, Seek seek) {
    Map<String, Object> values = new HashMap<>(selection.values());
    seek.from().ifPresent(it -> Keyset.put(values, sort.rankOf(it), sort.idOf(it)));
    return values;
  }
}

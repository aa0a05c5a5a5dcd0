package io.bulkvouchers.query.uses;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row for each voucher that was used; a purchase of a million unused ones has none. */
@Repository
public class Uses {

  private final JdbcClient sql;

  Uses(JdbcClient sql) {
    this.sql = sql;
  }

  /** The uses of those among the serials that were used; the others are not in the answer. */
  public Map<Integer, Integer> of(String purchaseId, List<Integer> serials) {
    Map<Integer, Integer> uses = new HashMap<>();
    sql.sql(
            """
            select serial, uses from voucher_use
            where purchase_id = :purchase and serial = any(:serials)
            """)
        .param("purchase", purchaseId)
        .param("serials", serials.toArray(Integer[]::new))
        .query((RowCallbackHandler) row -> uses.put(row.getInt("serial"), row.getInt("uses")));
    return uses;
  }
}

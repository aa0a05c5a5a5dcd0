package io.bulkvouchers.query.receipts;

import io.bulkvouchers.events.wire.EventCodec;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code receipt_sale}. */
@Repository
class Sales {

  private static final JsonMapper JSON = EventCodec.mapper();

  private final JdbcClient sql;

  Sales(JdbcClient sql) {
    this.sql = sql;
  }

  Map<String, Sale> find(Set<String> purchases) {
    Map<String, Sale> sales = new HashMap<>();
    sql.sql("select purchase_id, state from receipt_sale where purchase_id = any(:ids)")
        .param("ids", purchases.toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    sales.put(
                        row.getString("purchase_id"),
                        JSON.readValue(row.getString("state"), Sale.class)));
    return sales;
  }

  void save(Map<String, Sale> sales) {
    if (sales.isEmpty()) {
      return;
    }
    sql.sql(
            """
            insert into receipt_sale (purchase_id, state)
            select key, value from jsonb_each(:sales::jsonb)
            on conflict (purchase_id) do update set state = excluded.state
            """)
        .param("sales", JSON.writeValueAsString(sales))
        .update();
  }
}

package io.bulkvouchers.query.ledger;

import io.bulkvouchers.events.wire.EventCodec;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What has been counted, by purchase. */
@Repository
class Accounts {

  private static final JsonMapper JSON = EventCodec.mapper();

  private final JdbcClient sql;

  Accounts(JdbcClient sql) {
    this.sql = sql;
  }

  Map<String, Account> find(Set<String> purchases) {
    Map<String, Account> accounts = new HashMap<>();
    sql.sql("select purchase_id, state from ledger_account where purchase_id = any(:ids)")
        .param("ids", purchases.toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    accounts.put(
                        row.getString("purchase_id"),
                        JSON.readValue(row.getString("state"), Account.class)));
    return accounts;
  }

  void save(Map<String, Account> accounts) {
    sql.sql(
            """
            insert into ledger_account (purchase_id, state)
            select key, value from jsonb_each(:accounts::jsonb)
            on conflict (purchase_id) do update set state = excluded.state
            """)
        .param("accounts", JSON.writeValueAsString(accounts))
        .update();
  }
}

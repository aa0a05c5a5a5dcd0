package io.bulkvouchers.command.web;

import io.bulkvouchers.command.support.TestDatabase;
import io.bulkvouchers.events.PurchaseId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stops the codes of one purchase on their way into the table, after a number of them. */
final class Turnstile implements AutoCloseable {

  private static final int GATE = 770_077;

  private final Connection keeper;

  private Turnstile(Connection keeper) {
    this.keeper = keeper;
  }

  static Turnstile after(int codes, PurchaseId purchase, DataSource database) throws SQLException {
    Connection keeper = TestDatabase.ofOwner(JdbcClient.create(database)).getConnection();
    run(
        keeper,
        "select pg_advisory_lock(%d)".formatted(GATE),
        "create sequence turnstile",
        """
        create function turnstile() returns trigger language plpgsql as $$
        begin
          if (select purchase_id from code_batch where batch_id = new.batch_id) = '%s'
              and nextval('turnstile') > %d then
            perform pg_advisory_xact_lock_shared(%d);
          end if;
          return new;
        end $$
        """
            .formatted(purchase, codes, GATE),
        """
        create trigger turnstile before insert on code_trace
          for each row execute function turnstile()
        """);
    return new Turnstile(keeper);
  }

  void open() throws SQLException {
    run(keeper, "select pg_advisory_unlock(%d)".formatted(GATE));
  }

  @Override
  public void close() throws SQLException {
    run(
        keeper,
        "select pg_advisory_unlock_all()",
        "drop function turnstile cascade",
        "drop sequence turnstile");
    keeper.close();
  }

  private static void run(Connection keeper, String... statements) throws SQLException {
    try (Statement statement = keeper.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}

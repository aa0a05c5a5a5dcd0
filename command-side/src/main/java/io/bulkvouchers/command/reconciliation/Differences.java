package io.bulkvouchers.command.reconciliation;

import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PurchaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code reconciliation_difference}. */
@Repository
class Differences {

  private final JdbcClient jdbc;

  Differences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps all differences of a run, in place of those of a try that died. */
  void keep(String run, List<Difference> differences) {
    jdbc.sql("delete from reconciliation_difference where run_id = ?").param(run).update();
    int number = 0;
    for (Difference difference : differences) {
      number++;
      keep(run, number, difference);
    }
  }

  List<Difference> of(String run) {
    return jdbc.sql("select * from reconciliation_difference where run_id = ? order by number")
        .param(run)
        .query((row, number) -> difference(row))
        .list();
  }

  private void keep(String run, int number, Difference it) {
    jdbc.sql(
            """
            insert into reconciliation_difference (run_id, number, kind, stripe_id, purchase_id,
              ours_amount, ours_currency, stripe_amount, stripe_currency, why)
            values (:run, :number, :kind, :stripeId, :purchase, :ours, :oursCurrency, :stripe,
              :stripeCurrency, :why)
            """)
        .param("run", run)
        .param("number", number)
        .param("kind", it.kind().word())
        .param("stripeId", it.stripeId())
        .param("purchase", it.purchaseId().map(PurchaseId::value).orElse(null))
        .param("ours", it.ours().map(Money::amount).orElse(null))
        .param("oursCurrency", it.ours().map(Differences::currency).orElse(null))
        .param("stripe", it.stripe().map(Money::amount).orElse(null))
        .param("stripeCurrency", it.stripe().map(Differences::currency).orElse(null))
        .param("why", it.why().word())
        .update();
  }

  private static Difference difference(ResultSet row) throws SQLException {
    return new Difference(
        MoneyKind.of(row.getString("kind")),
        row.getString("stripe_id"),
        Optional.ofNullable(row.getString("purchase_id")).map(PurchaseId::new),
        money(row, "ours"),
        money(row, "stripe"),
        Difference.Why.of(row.getString("why")));
  }

  private static String currency(Money money) {
    return money.currency().getCurrencyCode();
  }

  private static Optional<Money> money(ResultSet row, String side) throws SQLException {
    long amount = row.getLong(side + "_amount");
    return Optional.ofNullable(row.getString(side + "_currency"))
        .map(currency -> Money.of(amount, currency));
  }
}

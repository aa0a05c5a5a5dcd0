package io.bulkvouchers.command.reconciliation;

import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PurchaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code money_item} and {@code money_book}. */
@Repository
class MoneyItems {

  private final JdbcClient jdbc;

  MoneyItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Up to which fact the rows are made; whoever asks in a transaction is alone until its end. */
  long claimPosition() {
    return jdbc.sql("select position from money_book where name = 'facts' for update")
        .query(Long.class)
        .single();
  }

  void moveTo(long position) {
    jdbc.sql("update money_book set position = ? where name = 'facts'").param(position).update();
  }

  void apply(ConferenceId conference, MoneyChange change) {
    switch (change) {
      case MoneyChange.Moved(MoneyItem item) -> put(conference, item, "false");
      case MoneyChange.Undone(MoneyItem item) -> put(conference, item, "true");
    }
  }

  /** What counts, of one conference. */
  List<MoneyItem> of(ConferenceId conference) {
    return jdbc.sql(
            """
            select kind, stripe_id, purchase_id, amount, currency from money_item
            where conference_id = ? and not gone
            """)
        .param(conference.value())
        .query((row, number) -> item(row))
        .list();
  }

  /** Whose a purchase is: its first fact says so. */
  ConferenceId conferenceOf(PurchaseId purchase) {
    return jdbc.sql(
            """
            select payload::jsonb ->> 'conferenceId' from event where stream_id = ? and version = 1
            """)
        .param(purchase.value())
        .query((row, number) -> new ConferenceId(row.getString(1)))
        .single();
  }

  /**
   * A dispute that is told again takes its last amount, as the ledger of the query side counts it:
   * a bank that changes its currency changes nothing that is counted.
   */
  private void put(ConferenceId conference, MoneyItem item, String gone) {
    jdbc.sql(
            """
            insert into money_item as it
              (conference_id, kind, stripe_id, purchase_id, amount, currency, gone)
            values (?, ?, ?, ?, ?, ?, cast(? as boolean))
            on conflict (conference_id, kind, stripe_id) do update
              set gone = excluded.gone,
                  amount = case when excluded.kind = 'dispute' and not excluded.gone
                      and (it.gone or it.currency = excluded.currency)
                    then excluded.amount else it.amount end,
                  currency = case when excluded.kind = 'dispute' and not excluded.gone and it.gone
                    then excluded.currency else it.currency end
            """)
        .params(
            conference.value(),
            item.kind().word(),
            item.stripeId(),
            item.purchaseId().orElseThrow().value(),
            item.money().amount(),
            item.money().currency().getCurrencyCode(),
            gone)
        .update();
  }

  private static MoneyItem item(ResultSet row) throws SQLException {
    return new MoneyItem(
        MoneyKind.of(row.getString("kind")),
        row.getString("stripe_id"),
        Optional.of(new PurchaseId(row.getString("purchase_id"))),
        Money.of(row.getLong("amount"), row.getString("currency")));
  }
}

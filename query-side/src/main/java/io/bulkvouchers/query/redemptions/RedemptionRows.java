package io.bulkvouchers.query.redemptions;

import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.VoucherEvent.VoucherRedeemed;
import io.bulkvouchers.events.VoucherEvent.VoucherReleased;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.feed.Projection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** One row a use; a use that was given back keeps its row and gets a time. */
@Repository
class RedemptionRows implements Projection {

  private static final JsonMapper JSON = EventCodec.mapper();

  private final JdbcClient sql;

  RedemptionRows(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Set<String> tables() {
    return Set.of("redemption");
  }

  @Override
  public void apply(List<Fact> facts) {
    List<Row> used = facts.stream().flatMap(fact -> Row.of(fact).stream()).toList();
    if (!used.isEmpty()) {
      insert(used);
    }
    List<Back> back = facts.stream().flatMap(fact -> Back.of(fact).stream()).toList();
    if (!back.isEmpty()) {
      release(back);
    }
  }

  /** Those before a version, or from the last one on when it is 0. */
  List<Redemption> page(String purchaseId, int before, int limit) {
    return sql.sql(
            """
            select version, serial, order_reference, items, discount, currency, redeemed_at,
              released_at
            from redemption
            where purchase_id = :purchase and (:before = 0 or version < :before)
            order by version desc limit :limit
            """)
        .param("purchase", purchaseId)
        .param("before", before)
        .param("limit", limit)
        .query(RedemptionRows::redemption)
        .list();
  }

  /** Those of one voucher, the first one first. */
  List<Redemption> of(String purchaseId, int serial) {
    return sql.sql(
            """
            select version, serial, order_reference, items, discount, currency, redeemed_at,
              released_at
            from redemption where purchase_id = :purchase and serial = :serial order by version
            """)
        .param("purchase", purchaseId)
        .param("serial", serial)
        .query(RedemptionRows::redemption)
        .list();
  }

  private static Redemption redemption(ResultSet row, int number) throws SQLException {
    return new Redemption(
        row.getLong("version"),
        row.getInt("serial"),
        row.getString("order_reference"),
        row.getInt("items"),
        Money.of(row.getLong("discount"), row.getString("currency")),
        row.getTimestamp("redeemed_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("released_at")).map(Timestamp::toInstant));
  }

  private void insert(List<Row> rows) {
    sql.sql(
            """
            insert into redemption (purchase_id, version, serial, order_reference, items, discount,
              currency, redeemed_at)
            select * from jsonb_to_recordset(:rows::jsonb) as used
              (purchase text, version bigint, serial int, reference text, items int,
               discount bigint, currency text, at timestamptz)
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
  }

  /** An order uses a voucher once at a time: the first return after a use is the one of it. */
  private void release(List<Back> rows) {
    sql.sql(
            """
            update redemption set released_at = first.at
            from (
              select distinct on (purchase_id, used.version) purchase_id, used.version, back.at
              from redemption as used
              join jsonb_to_recordset(:rows::jsonb) as back
                (purchase text, version bigint, serial int, reference text, at timestamptz)
                on purchase_id = back.purchase and used.serial = back.serial
                and order_reference = back.reference and used.version < back.version
              where released_at is null
              order by purchase_id, used.version, back.version
            ) as first
            where redemption.purchase_id = first.purchase_id
              and redemption.version = first.version
            """)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
  }

  private record Row(
      String purchase,
      long version,
      int serial,
      String reference,
      int items,
      long discount,
      String currency,
      Instant at) {

    static Optional<Row> of(Fact fact) {
      return fact.event() instanceof VoucherRedeemed e
          ? Optional.of(
              new Row(
                  fact.streamId(),
                  fact.version(),
                  e.serial(),
                  e.orderReference().value(),
                  e.items(),
                  e.discount().amount(),
                  e.discount().currency().getCurrencyCode(),
                  fact.envelope().time()))
          : Optional.empty();
    }
  }

  private record Back(String purchase, long version, int serial, String reference, Instant at) {

    static Optional<Back> of(Fact fact) {
      return fact.event() instanceof VoucherReleased e
          ? Optional.of(
              new Back(
                  fact.streamId(),
                  fact.version(),
                  e.serial(),
                  e.orderReference().value(),
                  fact.envelope().time()))
          : Optional.empty();
    }
  }
}

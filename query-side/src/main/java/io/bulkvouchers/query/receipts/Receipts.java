package io.bulkvouchers.query.receipts;

import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.query.receipts.Receipt.ReceiptKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code receipt}. A number that was given stays, whatever is read again. */
@Repository
class Receipts {

  private static final JsonMapper JSON = EventCodec.mapper();
  private static final String SELECT = "select number, state from receipt ";

  private final JdbcClient sql;

  Receipts(JdbcClient sql) {
    this.sql = sql;
  }

  /** A movement and what it is about. */
  record Numbered(Issue issue, Sale sale) {}

  /** A paper that was issued. */
  record Issued(long number, Issue issue, Sale sale) {}

  /** In this order; who has a paper already gets no other. The feed's lock keeps numbers apart. */
  void insert(List<Numbered> issues) {
    Map<Issue.Key, Numbered> once = new LinkedHashMap<>();
    issues.forEach(one -> once.putIfAbsent(one.issue().key(), one));
    if (once.isEmpty()) {
      return;
    }
    sql.sql(
            """
            with new as (
              select state, place,
                state -> 'sale' ->> 'conference' as conference,
                state -> 'issue' ->> 'purchase' as purchase,
                state -> 'issue' ->> 'kind' as kind,
                state -> 'issue' ->> 'source' as source
              from jsonb_array_elements(:issues::jsonb) with ordinality as one (state, place)),
            fresh as (
              select * from new where not exists (
                select from receipt r where r.purchase_id = new.purchase
                  and r.kind = new.kind and r.source = new.source))
            insert into receipt (conference_id, number, purchase_id, kind, source, state)
            select f.conference,
              (select coalesce(max(number), 0) from receipt r
                where r.conference_id = f.conference)
              + row_number() over (partition by f.conference order by f.place),
              f.purchase, f.kind, f.source, f.state
            from fresh f
            """)
        .param("issues", JSON.writeValueAsString(once.values()))
        .update();
  }

  List<Issued> of(String purchase) {
    return sql.sql(SELECT + "where purchase_id = :purchase order by number desc")
        .param("purchase", purchase)
        .query((row, number) -> issued(row))
        .list();
  }

  /** Those of many purchases of one conference, from the newest back. */
  List<Issued> of(String conference, List<String> purchases, Optional<Integer> before, int limit) {
    return sql.sql(
            SELECT
                + """
                where conference_id = :conference and purchase_id = any(:purchases)
                  and number < :before
                order by number desc limit :limit
                """)
        .param("conference", conference)
        .param("purchases", purchases.toArray(String[]::new))
        .param("before", before.orElse(Integer.MAX_VALUE))
        .param("limit", limit)
        .query((row, number) -> issued(row))
        .list();
  }

  Optional<Issued> find(String purchase, long number) {
    return of(purchase).stream().filter(issued -> issued.number() == number).findFirst();
  }

  /** The receipt that a credit note is about. */
  Optional<Issued> receiptOf(String purchase) {
    return sql
        .sql(SELECT + "where purchase_id = :purchase and kind = :kind order by number")
        .param("purchase", purchase)
        .param("kind", ReceiptKind.RECEIPT.name().toLowerCase(Locale.ROOT))
        .query((row, number) -> issued(row))
        .list()
        .stream()
        .findFirst();
  }

  private static Issued issued(ResultSet row) throws SQLException {
    Numbered numbered = JSON.readValue(row.getString("state"), Numbered.class);
    return new Issued(row.getLong("number"), numbered.issue(), numbered.sale());
  }
}

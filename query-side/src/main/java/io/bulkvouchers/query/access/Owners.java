package io.bulkvouchers.query.access;

import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.feed.Projection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose each purchase is, known from its first fact on and never changing. */
@Repository
class Owners implements Projection {

  private final JdbcClient sql;

  Owners(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Set<String> tables() {
    return Set.of("purchase_owner");
  }

  @Override
  public void apply(List<Fact> facts) {
    List<Created> created =
        facts.stream()
            .map(Fact::event)
            .filter(Created.class::isInstance)
            .map(Created.class::cast)
            .toList();
    if (!created.isEmpty()) {
      insert(created);
    }
  }

  Optional<Owner> find(String purchaseId) {
    return sql.sql("select conference_id, sponsor_id from purchase_owner where purchase_id = :id")
        .param("id", purchaseId)
        .query(
            (row, number) ->
                new Owner(
                    row.getString("conference_id"),
                    Optional.ofNullable(row.getString("sponsor_id"))))
        .optional();
  }

  Map<String, Owner> find(Set<String> purchases) {
    Map<String, Owner> found = new HashMap<>();
    sql.sql(
            """
            select purchase_id, conference_id, sponsor_id from purchase_owner
            where purchase_id = any(:ids)
            """)
        .param("ids", purchases.toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    found.put(
                        row.getString("purchase_id"),
                        new Owner(
                            row.getString("conference_id"),
                            Optional.ofNullable(row.getString("sponsor_id")))));
    return found;
  }

  List<String> purchasesOf(String conferenceId, String sponsorId) {
    return sql.sql(
            """
            select purchase_id from purchase_owner
            where conference_id = :conference and sponsor_id = :sponsor
            """)
        .param("conference", conferenceId)
        .param("sponsor", sponsorId)
        .query(String.class)
        .list();
  }

  private void insert(List<Created> created) {
    sql.sql(
            """
            insert into purchase_owner (purchase_id, conference_id, sponsor_id)
            select id, conference_id, nullif(sponsor_id, '')
            from unnest(:ids::text[], :conferences::text[], :sponsors::text[])
              as created (id, conference_id, sponsor_id)
            """)
        .param("ids", array(created.stream().map(event -> event.purchaseId().value())))
        .param("conferences", array(created.stream().map(event -> event.conferenceId().value())))
        .param(
            "sponsors",
            array(
                created.stream().map(event -> event.sponsorId().map(SponsorId::value).orElse(""))))
        .update();
  }

  private static String[] array(Stream<String> values) {
    return values.toArray(String[]::new);
  }
}

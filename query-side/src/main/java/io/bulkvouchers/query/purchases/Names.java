package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.ConferenceEvent;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.feed.Projection;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How the things are called that purchases name by id. Kept here, so that a list needs no other
 * view; an id stands for a name that has not come yet.
 */
@Repository
class Names implements Projection {

  static final String CONFERENCE = "conference";
  static final String SPONSOR = "sponsor";
  static final String PRODUCT = "product";

  private final JdbcClient sql;

  Names(JdbcClient sql) {
    this.sql = sql;
  }

  record Key(String conferenceId, String kind, String id) {}

  @Override
  public Set<String> tables() {
    return Set.of("purchase_name");
  }

  @Override
  public void apply(List<Fact> facts) {
    Map<Key, String> names = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (fact.event() instanceof ConferenceEvent event) {
        named(event).ifPresent(named -> names.put(named.getKey(), named.getValue()));
      }
    }
    if (!names.isEmpty()) {
      save(names);
    }
  }

  Optional<String> ofConference(String conferenceId) {
    return sql.sql(
            """
            select name from purchase_name
            where conference_id = :id and kind = 'conference' and id = :id
            """)
        .param("id", conferenceId)
        .query(String.class)
        .optional();
  }

  Map<Key, String> of(Collection<PurchaseRow> rows) {
    Set<String> ids = new HashSet<>();
    rows.forEach(row -> ids.addAll(idsIn(row.order())));
    Map<Key, String> names = new HashMap<>();
    sql.sql(
            """
            select conference_id, kind, id, name from purchase_name
            where conference_id = any(:conferences) and id = any(:ids)
            """)
        .param(
            "conferences",
            rows.stream().map(row -> row.order().conferenceId().value()).toArray(String[]::new))
        .param("ids", ids.toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    names.put(
                        new Key(
                            row.getString("conference_id"),
                            row.getString("kind"),
                            row.getString("id")),
                        row.getString("name")));
    return names;
  }

  private static Set<String> idsIn(Order order) {
    Set<String> ids = new HashSet<>();
    ids.add(order.conferenceId().value());
    order.sponsorId().ifPresent(id -> ids.add(id.value()));
    order.productIds().forEach(id -> ids.add(id.value()));
    return ids;
  }

  private static Optional<Map.Entry<Key, String>> named(ConferenceEvent event) {
    String conference = event.conferenceId().value();
    return switch (event) {
      case ConferenceEvent.Registered e ->
          Optional.of(Map.entry(new Key(conference, CONFERENCE, conference), e.name()));
      case ConferenceEvent.SponsorRegistered e ->
          Optional.of(Map.entry(new Key(conference, SPONSOR, e.sponsorId().value()), e.name()));
      case ConferenceEvent.ProductOffered e ->
          Optional.of(Map.entry(new Key(conference, PRODUCT, e.productId().value()), e.name()));
      case ConferenceEvent.ProductWithdrawn _,
          ConferenceEvent.CurrencyChanged _,
          ConferenceEvent.ApprovalPolicyChanged _,
          ConferenceEvent.BillingChanged _,
          ConferenceEvent.Closed _,
          ConferenceEvent.Reopened _ ->
          Optional.empty();
    };
  }

  private void save(Map<Key, String> names) {
    List<Key> keys = List.copyOf(names.keySet());
    sql.sql(
            """
            insert into purchase_name (conference_id, kind, id, name)
            select * from unnest(:conferences::text[], :kinds::text[], :ids::text[], :names::text[])
            on conflict (conference_id, kind, id) do update set name = excluded.name
            """)
        .param("conferences", keys.stream().map(Key::conferenceId).toArray(String[]::new))
        .param("kinds", keys.stream().map(Key::kind).toArray(String[]::new))
        .param("ids", keys.stream().map(Key::id).toArray(String[]::new))
        .param("names", keys.stream().map(names::get).toArray(String[]::new))
        .update();
  }
}

package io.bulkvouchers.query.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.House;
import io.bulkvouchers.query.access.Scope;
import io.bulkvouchers.query.paging.Cursor;
import io.bulkvouchers.query.paging.Keyset.Direction;
import io.bulkvouchers.query.paging.Seek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No list reads the whole table, whatever it is narrowed to and sorted by. */
class PurchasePlanTest {

  private static final Scope SEEN = new Scope(Set.of("conf-1"), Set.of("conf-2/acme-3"));
  private static final PurchaseFilter ALL = filter(Optional.empty());
  private static final Cursor PLACE = new Cursor(Instant.parse("2027-01-01T12:00:00Z"), "");

  private static JdbcClient sql;

  @BeforeAll
  static void generate() {
    House house = House.shared();
    String database = house.newDatabase();
    Flyway.configure().dataSource(house.dataSource(database)).load().migrate();
    sql = JdbcClient.create(house.dataSource(database));
    sql.sql(
            """
            insert into bulk_purchase
              (id, conference_id, sponsor_id, status, created_at, version, position, state)
            select 'bp_' || md5(n::text), 'conf-' || n % 4, 'acme-' || n % 50,
              case when n % 1000 = 0 then 'disputed' when n % 3 = 0 then 'paid'
                else 'fulfilled' end,
              timestamptz '2027-01-01Z' + n * interval '1 second', 1, n,
              jsonb_build_object('order', jsonb_build_object(
                'quantity', n % 500 + 1, 'description', 'Order number' || n % 997 || ' gold',
                'sponsorId', 'acme-' || n % 50,
                'unitPrice', jsonb_build_object('amount', n % 7919, 'currency', 'USD'),
                'productIds', jsonb_build_array('product-' || n % 20)),
                'settlement', jsonb_build_object('paymentIntentId', 'pi_' || n))
            from generate_series(1, 100000) as n
            """)
        .update();
    sql.sql("vacuum analyze bulk_purchase").update();
  }

  @ParameterizedTest
  @EnumSource(Sort.By.class)
  void noFilterInAnyOrderReadsTheWholeTable(Sort.By by) {
    for (Direction direction : Direction.values()) {
      Sort sort = new Sort(by, direction);
      Cursor place = by == Sort.By.CREATED ? PLACE : new Cursor(100L, "");
      String id = sort.placeOfId("bp_" + "7".repeat(32));
      for (Seek seek :
          List.of(
              new Seek.Start(),
              new Seek.After(new Cursor(place.rank(), id)),
              new Seek.Before(new Cursor(place.rank(), id)))) {
        for (PurchaseFilter filter : filters()) {
          Selection selection = Selection.of(SEEN, filter);
          assertThat(
                  plan(
                      PurchaseSearch.statement(selection, sort.keyset(), seek),
                      selection,
                      sort,
                      seek))
              .as("%s %s %s", filter, sort, seek)
              .doesNotContain("Seq Scan on bulk_purchase");
        }
      }
    }
  }

  @Test
  void manyAreEstimatedAndFewAreCounted() {
    PurchaseTally tally = new PurchaseTally(sql);
    Scope one = new Scope(Set.of("conf-0"), Set.of());
    PurchaseCounts many = tally.count(one, ALL);
    assertThat(many.all().exact()).isFalse();
    assertThat(many.all().count()).isBetween(15_000L, 35_000L);
    assertThat(many.items())
        .contains(
            PurchaseCounts.StatusCount.of(Status.DISPUTED, new PurchaseCounts.Count(100, true)));
    assertThat(tally.count(one, filter("pi_99996")).all())
        .isEqualTo(new PurchaseCounts.Count(1, true));
  }

  private static List<PurchaseFilter> filters() {
    Optional<String> none = Optional.empty();
    Optional<Instant> from = Optional.of(Instant.parse("2027-01-01T10:00:00Z"));
    Optional<Instant> until = Optional.of(Instant.parse("2027-01-01T11:00:00Z"));
    Optional<Long> open = Optional.empty();
    return List.of(
        ALL,
        ALL.with(Optional.of(Status.DISPUTED)),
        ALL.with(Optional.of(Status.FULFILLED)),
        ALL.with(Optional.of(Status.DENIED)),
        filter("gold"),
        filter("number42"),
        filter("nowhere"),
        filter("bp_" + "7".repeat(32)),
        new PurchaseFilter(
            none,
            Optional.empty(),
            Optional.of("acme-1"),
            none,
            open,
            open,
            Optional.empty(),
            Optional.empty(),
            none),
        new PurchaseFilter(
            none,
            Optional.empty(),
            none,
            Optional.of("product-1"),
            open,
            open,
            Optional.empty(),
            Optional.empty(),
            none),
        new PurchaseFilter(
            none,
            Optional.empty(),
            none,
            none,
            Optional.of(1_000_000L),
            Optional.of(1_100_000L),
            Optional.empty(),
            Optional.empty(),
            none),
        new PurchaseFilter(none, Optional.empty(), none, none, open, open, from, until, none));
  }

  private static PurchaseFilter filter(String text) {
    return filter(Optional.of(text));
  }

  private static PurchaseFilter filter(Optional<String> text) {
    return new PurchaseFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        text);
  }

  private static String plan(String statement, Selection selection, Sort sort, Seek seek) {
    return String.join(
        "\n",
        sql.sql("explain " + statement)
            .params(PurchaseSearch.values(selection, sort, seek))
            .param("limit", 51)
            .query(String.class)
            .list());
  }
}

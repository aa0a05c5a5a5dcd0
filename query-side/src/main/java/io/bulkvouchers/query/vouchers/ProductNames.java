package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.events.ConferenceEvent.ProductOffered;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.feed.Projection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How products are called; an id stands for a name that has not come yet. */
@Repository
class ProductNames implements Projection {

  private final JdbcClient sql;

  ProductNames(JdbcClient sql) {
    this.sql = sql;
  }

  private record Key(String conference, String product) {}

  @Override
  public Set<String> tables() {
    return Set.of("voucher_product");
  }

  @Override
  public void apply(List<Fact> facts) {
    Map<Key, String> names = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (fact.event() instanceof ProductOffered offered) {
        names.put(
            new Key(offered.conferenceId().value(), offered.productId().value()), offered.name());
      }
    }
    if (!names.isEmpty()) {
      save(names);
    }
  }

  /** The names of products of a conference, in their order. */
  String of(String conferenceId, List<ProductId> products) {
    List<String> ids = products.stream().map(ProductId::value).toList();
    Map<String, String> names = new HashMap<>();
    sql.sql(
            """
            select product_id, name from voucher_product
            where conference_id = :conference and product_id = any(:ids)
            """)
        .param("conference", conferenceId)
        .param("ids", ids.toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row -> names.put(row.getString("product_id"), row.getString("name")));
    return ids.stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining(", "));
  }

  private void save(Map<Key, String> names) {
    List<Key> keys = List.copyOf(names.keySet());
    sql.sql(
            """
            insert into voucher_product (conference_id, product_id, name)
            select * from unnest(:conferences::text[], :ids::text[], :names::text[])
            on conflict (conference_id, product_id) do update set name = excluded.name
            """)
        .param("conferences", keys.stream().map(Key::conference).toArray(String[]::new))
        .param("ids", keys.stream().map(Key::product).toArray(String[]::new))
        .param("names", keys.stream().map(names::get).toArray(String[]::new))
        .update();
  }
}

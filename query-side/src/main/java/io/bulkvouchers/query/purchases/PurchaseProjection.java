package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.feed.Projection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the rows that a batch concerns, folds, and writes them: two statements a batch. */
@Component
class PurchaseProjection implements Projection {

  private final PurchaseRows rows;

  PurchaseProjection(PurchaseRows rows) {
    this.rows = rows;
  }

  @Override
  public Set<String> tables() {
    return Set.of("bulk_purchase");
  }

  @Override
  public void apply(List<Fact> facts) {
    Map<String, PurchaseRow> known = rows.find(purchases(facts));
    Map<String, Placed> changed = new HashMap<>();
    for (Fact fact : facts) {
      if (fact.event() instanceof BulkPurchaseEvent event) {
        String id = fact.streamId();
        PurchaseRow row = PurchaseRow.after(Optional.ofNullable(known.get(id)), event, fact);
        known.put(id, row);
        changed.put(id, new Placed(row, fact.position()));
      }
    }
    rows.save(changed.values());
  }

  /** A row and the position of the last fact in it. */
  record Placed(PurchaseRow row, long position) {}

  private static Set<String> purchases(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.event() instanceof BulkPurchaseEvent)
        .map(Fact::streamId)
        .collect(Collectors.toSet());
  }
}

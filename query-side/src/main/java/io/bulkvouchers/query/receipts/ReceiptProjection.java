package io.bulkvouchers.query.receipts;

import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.BulkPurchaseEvent.TermsRevised;
import io.bulkvouchers.events.ConferenceEvent;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.feed.Projection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Gives each movement of a purchase's money its paper, numbered in the order of the feed; what came
 * in one batch, in the order of the store.
 */
@Component
class ReceiptProjection implements Projection {

  private final Sales sales;
  private final Settings settings;
  private final Receipts receipts;

  ReceiptProjection(Sales sales, Settings settings, Receipts receipts) {
    this.sales = sales;
    this.settings = settings;
    this.receipts = receipts;
  }

  @Override
  public void apply(List<Fact> facts) {
    List<Fact> catalogue =
        facts.stream().filter(fact -> fact.event() instanceof ConferenceEvent).toList();
    if (!catalogue.isEmpty()) {
      settings.keep(catalogue);
    }
    List<Fact> told = facts.stream().filter(ReceiptProjection::matters).toList();
    if (!told.isEmpty()) {
      issue(told);
    }
  }

  private static boolean matters(Fact fact) {
    return fact.event() instanceof Created
        || fact.event() instanceof TermsRevised
        || Issue.of(fact).isPresent();
  }

  private void issue(List<Fact> facts) {
    Set<String> purchases = new HashSet<>();
    facts.forEach(fact -> purchases.add(fact.streamId()));
    Map<String, Sale> known = new HashMap<>(sales.find(purchases));
    Map<String, Sale> changed = new HashMap<>();
    List<Receipts.Numbered> issues = new ArrayList<>();
    for (Fact fact : facts) {
      String id = fact.streamId();
      switch (fact.event()) {
        case Created e -> changed.put(id, Sale.of(e));
        case TermsRevised e -> changed.put(id, sale(known, changed, id).after(e));
        default ->
            Issue.of(fact)
                .ifPresent(
                    issue -> issues.add(new Receipts.Numbered(issue, sale(known, changed, id))));
      }
    }
    sales.save(changed);
    issues.sort(Comparator.comparingLong(numbered -> numbered.issue().place()));
    receipts.insert(issues);
  }

  private static Sale sale(Map<String, Sale> known, Map<String, Sale> changed, String id) {
    Sale sale = changed.containsKey(id) ? changed.get(id) : known.get(id);
    if (sale == null) {
      throw new IllegalStateException("No row for " + id);
    }
    return sale;
  }
}

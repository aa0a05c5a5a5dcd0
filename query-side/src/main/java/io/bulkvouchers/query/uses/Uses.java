package io.bulkvouchers.query.uses;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent.VoucherRedeemed;
import io.bulkvouchers.events.VoucherEvent.VoucherReleased;
import io.bulkvouchers.events.VoucherEvent.VouchersVoided;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.feed.Projection;
import io.bulkvouchers.query.holdings.Holdings;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One row for each voucher that was used; a purchase of a million unused ones has none. */
@Component
public class Uses implements Projection {

  private final UseRows rows;

  Uses(UseRows rows) {
    this.rows = rows;
  }

  @Override
  public Set<String> tables() {
    return Set.of("use_tally", "voucher_use");
  }

  @Override
  public void apply(List<Fact> facts) {
    Map<String, List<BulkPurchaseEvent>> concerned =
        facts.stream()
            .map(Fact::event)
            .filter(Uses::concerns)
            .map(BulkPurchaseEvent.class::cast)
            .collect(
                Collectors.groupingBy(
                    event -> event.purchaseId().value(), LinkedHashMap::new, Collectors.toList()));
    if (!concerned.isEmpty()) {
      Map<String, Tally> tallies = rows.tallies(concerned.keySet());
      concerned.forEach((id, events) -> tallies.merge(id, Tally.none(), (known, _) -> known));
      concerned.forEach(
          (id, events) -> tallies.compute(id, (_, tally) -> count(id, tally, events)));
      rows.save(tallies);
    }
  }

  /** What the uses of purchases come to; one whose vouchers are not made yet has none. */
  public Map<String, Tally> tallies(Collection<String> purchaseIds) {
    return rows.tallies(purchaseIds);
  }

  /** The uses of those among the serials that were used; the others are not in the answer. */
  public Map<Integer, Integer> of(String purchaseId, Serials serials) {
    return rows.uses(purchaseId, serials);
  }

  /** The vouchers of a purchase that are used, wholly or in part. */
  public Serials serials(String purchaseId) {
    return rows.used(purchaseId);
  }

  /** How many vouchers of a purchase are in which condition at a moment. */
  public VoucherCounts counts(
      String purchaseId, Holdings holdings, Tally tally, Optional<Instant> end, Instant now) {
    return VoucherCounts.of(
        holdings, tally, end, now, serials -> rows.used(purchaseId, serials, tally.maxUses()));
  }

  private Tally count(String purchaseId, Tally before, List<BulkPurchaseEvent> events) {
    Serials touched = events.stream().map(Uses::touched).reduce(Serials.none(), Serials::plus);
    Map<Integer, Integer> uses = rows.uses(purchaseId, touched);
    Tally tally = before;
    for (BulkPurchaseEvent event : events) {
      tally = tally.after(event, uses);
    }
    rows.saveUses(purchaseId, uses);
    return tally;
  }

  private static boolean concerns(Record event) {
    return event instanceof BulkPurchaseEvent.Fulfilled
        || event instanceof VoucherRedeemed
        || event instanceof VoucherReleased
        || event instanceof VouchersVoided;
  }

  private static Serials touched(BulkPurchaseEvent event) {
    return switch (event) {
      case VoucherRedeemed e -> Serials.of(e.serial(), 1);
      case VoucherReleased e -> Serials.of(e.serial(), 1);
      case VouchersVoided e -> e.vouchers();
      default -> Serials.none();
    };
  }
}

package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.query.paging.Page;
import io.bulkvouchers.query.uses.Tally;
import io.bulkvouchers.query.uses.Uses;
import io.bulkvouchers.query.uses.VoucherCounts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Rows with what is not in them: how things are called, and how vouchers stand at this moment. */
@Component
class PurchaseAnswers {

  private final Names names;
  private final Uses uses;
  private final InstantSource clock;

  PurchaseAnswers(Names names, Uses uses, InstantSource clock) {
    this.names = names;
    this.uses = uses;
    this.clock = clock;
  }

  Page<Purchase> of(Page<PurchaseRow> page) {
    Map<Names.Key, String> called = names.of(page.items());
    Map<String, Tally> tallies =
        uses.tallies(page.items().stream().map(PurchaseRow::id).map(PurchaseId::value).toList());
    Instant now = clock.instant();
    return page.map(row -> Purchase.of(row, called, counts(row, tallies, now)));
  }

  Purchase of(PurchaseRow row) {
    Map<String, Tally> tallies = uses.tallies(List.of(row.id().value()));
    return Purchase.of(row, names.of(List.of(row)), counts(row, tallies, clock.instant()));
  }

  private VoucherCounts counts(PurchaseRow row, Map<String, Tally> tallies, Instant now) {
    String id = row.id().value();
    Tally tally = tallies.getOrDefault(id, Tally.none());
    return uses.counts(id, row.vouchers(), tally, row.order().terms().validUntil(), now);
  }
}

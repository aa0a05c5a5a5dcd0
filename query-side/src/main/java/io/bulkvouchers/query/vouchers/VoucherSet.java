package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.codes.CodeBatch;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.Fulfilled;
import io.bulkvouchers.events.VoucherEvent.VouchersAdded;
import io.bulkvouchers.events.VoucherTerms;
import io.bulkvouchers.query.holdings.Holdings;
import io.bulkvouchers.query.holdings.SerialState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All vouchers of one purchase: the batches that codes are derived from, what became of them, what
 * they grant and since when; the last two are absent as long as there are no vouchers.
 */
record VoucherSet(
    List<CodeBatch> batches,
    Holdings holdings,
    Optional<VoucherTerms> terms,
    Optional<Instant> madeAt) {

  static VoucherSet none() {
    return new VoucherSet(List.of(), Holdings.none(), Optional.empty(), Optional.empty());
  }

  VoucherSet after(BulkPurchaseEvent event, Instant time) {
    return new VoucherSet(
        batchesAfter(event),
        holdings.after(event),
        event instanceof Fulfilled fulfilled ? Optional.of(fulfilled.terms()) : terms,
        event instanceof Fulfilled ? Optional.of(time) : madeAt);
  }

  /** What the order was fulfilled with; what repairs made later stands for what was voided. */
  int bought() {
    return batches.stream().limit(1).mapToInt(CodeBatch::count).sum();
  }

  /** What repairs made. */
  int replacements() {
    return holdings.issued().count() - bought();
  }

  /** What cannot be used any more because money went back or an organizer voided it. */
  int takenBack() {
    return holdings.gone().count() + holdings.voided().count();
  }

  /** The one with the serial, by how often it was used and what time it is. */
  Voucher voucher(int serial, int uses, Instant now) {
    int maxUses = terms.map(VoucherTerms::maxUses).orElse(1);
    Optional<Instant> until = holdings.validUntil(serial, end());
    SerialState state = state(serial, uses, maxUses, until, now);
    return new Voucher(serial, state, uses, maxUses, until, Optional.empty());
  }

  /** When those end that were not extended. */
  Optional<Instant> end() {
    return terms.flatMap(VoucherTerms::validUntil);
  }

  private SerialState state(
      int serial, int uses, int maxUses, Optional<Instant> until, Instant now) {
    SerialState held = holdings.state(serial);
    if (held != SerialState.ACTIVE) {
      return held;
    }
    if (uses >= maxUses) {
      return SerialState.USED_UP;
    }
    if (until.filter(now::isAfter).isPresent()) {
      return SerialState.EXPIRED;
    }
    return uses > 0 ? SerialState.USED : SerialState.ACTIVE;
  }

  private List<CodeBatch> batchesAfter(BulkPurchaseEvent event) {
    return switch (event) {
      case Fulfilled e -> and(CodeBatch.of(e));
      case VouchersAdded e -> and(CodeBatch.of(e));
      default -> batches;
    };
  }

  private List<CodeBatch> and(CodeBatch batch) {
    List<CodeBatch> more = new ArrayList<>(batches);
    more.add(batch);
    return List.copyOf(more);
  }
}

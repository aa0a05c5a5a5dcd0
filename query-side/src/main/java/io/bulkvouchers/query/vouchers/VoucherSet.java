package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.codes.CodeBatch;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.Fulfilled;
import io.bulkvouchers.events.VoucherEvent.VouchersAdded;
import io.bulkvouchers.query.holdings.Holdings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All vouchers of one purchase: the batches that codes are derived from, and what became of them.
 */
record VoucherSet(List<CodeBatch> batches, Holdings holdings) {

  static VoucherSet none() {
    return new VoucherSet(List.of(), Holdings.none());
  }

  VoucherSet after(BulkPurchaseEvent event) {
    return new VoucherSet(batchesAfter(event), holdings.after(event));
  }

  /** The serials that follow a serial, ascending. */
  List<Integer> serialsAfter(int serial, int most) {
    return holdings.issued().ranges().stream()
        .filter(range -> range.last() > serial)
        .flatMapToInt(
            range -> IntStream.rangeClosed(Math.max(range.first(), serial + 1), range.last()))
        .limit(most)
        .boxed()
        .toList();
  }

  CodeBatch batchOf(int serial) {
    return batches.stream()
        .filter(batch -> batch.serials().contains(serial))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No batch for serial " + serial));
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

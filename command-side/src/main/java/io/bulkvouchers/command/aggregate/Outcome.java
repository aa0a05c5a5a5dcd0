package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.events.BulkPurchaseEvent;
import java.util.List;

/**
 * What a command led to.
 *
 * @param version facts in the stream, the command's own included; also the strong ETag
 * @param facts the command's own, none when it changed nothing
 */
public record Outcome(long version, BulkPurchase state, List<BulkPurchaseEvent> facts) {

  /** A purchase as it stands: nothing was changed. */
  public static Outcome unchanged(StoredPurchase stored) {
    return new Outcome(stored.version(), stored.state(), List.of());
  }
}

package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseHistory;
import io.bulkvouchers.events.BulkPurchaseEvent;
import java.util.List;

/** What a command would lead to, by the same rules, with nothing stored. */
public final class Rehearsal {

  private Rehearsal() {}

  /**
   * The facts that would follow, and the purchase after them.
   *
   * @throws Refused when a rule is against it
   */
  public static Outcome of(StoredPurchase seen, BulkPurchaseCommand command) {
    List<BulkPurchaseEvent> facts = Verdict.of(seen.state(), command);
    BulkPurchase state = seen.state();
    for (BulkPurchaseEvent fact : facts) {
      state = BulkPurchaseHistory.evolve(state, fact);
    }
    return new Outcome(seen.version() + facts.size(), state, facts);
  }
}

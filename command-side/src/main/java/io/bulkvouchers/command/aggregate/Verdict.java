package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseDecider;
import io.bulkvouchers.command.purchase.Decision;
import io.bulkvouchers.command.purchase.Rule;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.PurchaseId;
import java.util.List;

/** The model's word on a command, in the form of the doors: facts, or an exception. */
final class Verdict {

  private Verdict() {}

  static List<BulkPurchaseEvent> of(BulkPurchase state, BulkPurchaseCommand command) {
    return switch (BulkPurchaseDecider.decide(state, command)) {
      case Decision.Accepted(var facts) -> facts;
      case Decision.Refusal refusal -> throw refused(refusal, state, command.purchaseId());
    };
  }

  private static RuntimeException refused(
      Decision.Refusal refusal, BulkPurchase state, PurchaseId purchase) {
    return refusal.rule() == Rule.NO_SUCH_PURCHASE
        ? new UnknownPurchase(purchase)
        : new Refused(refusal.rule(), state.status(), refusal.vouchers());
  }
}

package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Use;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.wire.Origin;
import java.util.List;

/** Uses of one purchase that are decided one after the other and stored by one commit. */
record Together(PurchaseId purchaseId, List<Asked> asked) {

  /** One of them, and who asked for it. */
  record Asked(Use use, Origin origin) {}

  /** What one of them led to. */
  sealed interface Answer {

    /** It was decided, and its facts, if any, are stored when all are. */
    record Success(Outcome outcome) implements Answer {}

    /** It was refused, as it would have been alone. */
    record Failure(Throwable reason) implements Answer {}
  }

  /** In the order in which they were asked. */
  record Answers(List<Answer> each) {}
}

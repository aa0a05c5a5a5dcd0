package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.command.aggregate.Outcome;
import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.aggregate.Rehearsal;
import io.bulkvouchers.command.aggregate.StoredPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.Order;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.command.web.request.CommandAnswer;
import io.bulkvouchers.command.web.request.IfMatch;
import io.bulkvouchers.command.web.request.Origins;
import io.bulkvouchers.command.web.security.AccessRules;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What every request about a purchase goes through: known, allowed, unchanged, then asked. */
@Component
class PurchaseDesk {

  private final Purchases purchases;

  PurchaseDesk(Purchases purchases) {
    this.purchases = purchases;
  }

  /** The purchase, when the caller may do this to it. */
  StoredPurchase open(Caller caller, Action action, PurchaseId id) {
    StoredPurchase stored =
        purchases.find(id).orElseThrow(() -> new ProblemException(ProblemCode.UNKNOWN_PURCHASE));
    Order order = stored.state().order();
    AccessRules.check(caller, action, order.conference(), order.sponsor());
    return stored;
  }

  /** Asks on behalf of the caller, provided that he has seen the stored version. */
  Outcome ask(Caller caller, StoredPurchase seen, IfMatch ifMatch, BulkPurchaseCommand command) {
    ifMatch.check(seen.version());
    return ifMatch.namesVersions()
        ? purchases.handle(command, Origins.of(caller.id()), seen.version())
        : purchases.handle(command, Origins.of(caller.id()));
  }

  /** One step of a purchase from check to answer. */
  ResponseEntity<CommandAnswer> step(
      Caller caller, Action action, IfMatch ifMatch, BulkPurchaseCommand command) {
    StoredPurchase seen = open(caller, action, command.purchaseId());
    Outcome outcome = ask(caller, seen, ifMatch, command);
    return answer(command.purchaseId(), outcome).with(HttpStatus.OK);
  }

  /**
   * A step that sends money back: decided on a version that the caller names, and done once under
   * its id.
   */
  Outcome sendBack(Caller caller, IfMatch ifMatch, RefundId refund, BulkPurchaseCommand command) {
    StoredPurchase seen = open(caller, Action.REFUND, command.purchaseId());
    if (ifMatch.isAbsent()) {
      throw new ProblemException(ProblemCode.IF_MATCH_REQUIRED);
    }
    return seen.state().knows(refund)
        ? Outcome.unchanged(seen)
        : ask(caller, seen, ifMatch, command);
  }

  /** What a step would lead to; nothing is stored. */
  Outcome rehearse(Caller caller, Action action, IfMatch ifMatch, BulkPurchaseCommand command) {
    return rehearse(open(caller, action, command.purchaseId()), ifMatch, command);
  }

  static Outcome rehearse(StoredPurchase seen, IfMatch ifMatch, BulkPurchaseCommand command) {
    ifMatch.check(seen.version());
    return Rehearsal.of(seen, command);
  }

  static CommandAnswer answer(PurchaseId id, Outcome outcome) {
    return new CommandAnswer(
        id.value(), outcome.version(), Optional.of(outcome.state().status().word()));
  }
}

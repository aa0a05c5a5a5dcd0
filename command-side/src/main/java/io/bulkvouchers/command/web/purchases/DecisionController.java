package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.command.aggregate.StoredPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.web.request.CommandAnswer;
import io.bulkvouchers.command.web.request.IfMatch;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.PurchaseId;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people decide about a purchase. */
@RestController
@RequestMapping("/bulk-purchases/{id}")
class DecisionController {

  private final PurchaseDesk desk;

  DecisionController(PurchaseDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/approval")
  ResponseEntity<CommandAnswer> approve(
      Caller caller,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody(required = false) Optional<Bodies.Approval> asked) {
    Optional<String> reason = asked.flatMap(Bodies.Approval::overrideReason);
    return desk.step(
        caller, Action.APPROVE, ifMatch, new BulkPurchaseCommand.Approve(id, caller.id(), reason));
  }

  @PostMapping("/denial")
  ResponseEntity<CommandAnswer> deny(
      Caller caller,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody Bodies.Reason asked) {
    return desk.step(
        caller,
        Action.DENY,
        ifMatch,
        new BulkPurchaseCommand.Deny(id, caller.id(), asked.reason()));
  }

  /** An open checkout is expired at Stripe first: then the answer is that it is being done. */
  @PostMapping("/cancellation")
  ResponseEntity<CancellationAnswer> cancel(
      Caller caller,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody Bodies.Reason asked) {
    StoredPurchase seen = desk.open(caller, Action.CANCEL, id);
    return CancellationAnswer.of(
        id,
        desk.ask(
            caller,
            seen,
            ifMatch,
            new BulkPurchaseCommand.Cancel(id, caller.id(), asked.reason())));
  }
}

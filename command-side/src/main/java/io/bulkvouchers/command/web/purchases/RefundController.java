package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.command.aggregate.Outcome;
import io.bulkvouchers.command.aggregate.StoredPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.web.idempotency.DrawnId;
import io.bulkvouchers.command.web.idempotency.MovesMoney;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.command.web.request.CommandAnswer;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sending money back: accepted here, done by Stripe, seen in the purchase. */
@RestController
class RefundController {

  private final PurchaseDesk desk;

  RefundController(PurchaseDesk desk) {
    this.desk = desk;
  }

  @MovesMoney
  @PostMapping("/bulk-purchases/{id}/refunds")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<RefundAnswer> refund(
      Caller caller,
      DrawnId drawn,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody Bodies.Refund asked) {
    StoredPurchase seen = desk.open(caller, Action.REFUND, id);
    if (ifMatch.isAbsent()) {
      throw new ProblemException(ProblemCode.IF_MATCH_REQUIRED);
    }
    RefundId refund = RefundId.of(drawn.uuid());
    Outcome outcome =
        seen.state().knows(refund)
            ? new Outcome(seen.version(), seen.state())
            : desk.ask(
                caller,
                seen,
                ifMatch,
                new BulkPurchaseCommand.RequestRefund(
                    id, refund, asked.amount(), Optional.empty(), asked.reason(), caller.id()));
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .eTag(CommandAnswer.tag(outcome.version()))
        .body(
            new RefundAnswer(
                id.value(), outcome.version(), outcome.state().status().word(), refund.value()));
  }

  /** The refund is asked for; its end is seen in the purchase. */
  record RefundAnswer(String id, long version, String status, String refundId) {}
}

package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RefundSurplus;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RequestRefund;
import io.bulkvouchers.command.web.idempotency.DrawnId;
import io.bulkvouchers.command.web.idempotency.MovesMoney;
import io.bulkvouchers.command.web.request.IfMatch;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sending money back: accepted here, done by Stripe, seen in the purchase. */
@RestController
@RequestMapping("/bulk-purchases/{id}")
class RefundController {

  private static final RefundId NONE_YET = RefundId.of(new UUID(0, 0));
  private static final String PREVIEW = "preview";

  private final PurchaseDesk desk;

  RefundController(PurchaseDesk desk) {
    this.desk = desk;
  }

  @MovesMoney
  @PostMapping("/refunds")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<RefundAnswer> refund(
      Caller caller,
      DrawnId drawn,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody Bodies.Refund asked) {
    RefundId refund = RefundId.of(drawn.uuid());
    RequestRefund command =
        new RequestRefund(
            id, refund, asked.amount(), asked.vouchers(), asked.reason(), caller.id());
    return RefundAnswer.of(id, refund, desk.sendBack(caller, ifMatch, refund, command));
  }

  /** Changes nothing; refuses what the refund would refuse. */
  @PostMapping("/refunds/preview")
  ResponseEntity<RefundPreview> preview(
      Caller caller,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody Bodies.ProposedRefund asked) {
    RequestRefund command =
        new RequestRefund(
            id,
            NONE_YET,
            asked.amount(),
            asked.vouchers(),
            asked.reason().orElse(PREVIEW),
            caller.id());
    return RefundPreview.of(id, desk.rehearse(caller, Action.REFUND, ifMatch, command));
  }

  /** All that is left of money that no order explains. */
  @MovesMoney
  @PostMapping("/surplus-refunds")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<RefundAnswer> refundSurplus(
      Caller caller,
      DrawnId drawn,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody Bodies.SurplusRefund asked) {
    RefundId refund = RefundId.of(drawn.uuid());
    RefundSurplus command =
        new RefundSurplus(id, refund, asked.stripeObjectId(), asked.reason(), caller.id());
    return RefundAnswer.of(id, refund, desk.sendBack(caller, ifMatch, refund, command));
  }
}

package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.command.aggregate.Outcome;
import io.bulkvouchers.command.aggregate.StoredPurchase;
import io.bulkvouchers.command.checkout.VoucherIssuer;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.AddVouchers;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.VoidVouchers;
import io.bulkvouchers.command.web.request.IfMatch;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.PurchaseId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Repair: vouchers that went astray are made void, and as many as are missing are made. */
@RestController
@RequestMapping("/bulk-purchases/{id}/vouchers")
class VoucherController {

  private static final String PREVIEW = "preview";

  private final PurchaseDesk desk;
  private final VoucherIssuer issuer;

  VoucherController(PurchaseDesk desk, VoucherIssuer issuer) {
    this.desk = desk;
    this.issuer = issuer;
  }

  @PostMapping("/void")
  ResponseEntity<RepairAnswer> discard(
      Caller caller,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody Bodies.VoidVouchers asked) {
    StoredPurchase seen = desk.open(caller, Action.REPAIR, id);
    VoidVouchers command = new VoidVouchers(id, asked.vouchers(), asked.reason(), caller.id());
    return RepairAnswer.of(id, desk.ask(caller, seen, ifMatch, command));
  }

  /** Changes nothing; refuses what the void would refuse. */
  @PostMapping("/void/preview")
  ResponseEntity<RepairAnswer> previewDiscard(
      Caller caller,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody Bodies.ProposedVoid asked) {
    VoidVouchers command =
        new VoidVouchers(id, asked.vouchers(), asked.reason().orElse(PREVIEW), caller.id());
    Outcome outcome = desk.rehearse(caller, Action.REPAIR, ifMatch, command);
    return RepairAnswer.of(id, outcome, outcome.version() - outcome.facts().size());
  }

  @PostMapping("/repair")
  ResponseEntity<RepairAnswer> replace(
      Caller caller,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody Bodies.Reason asked) {
    StoredPurchase seen = desk.open(caller, Action.REPAIR, id);
    return RepairAnswer.of(
        id,
        issuer.draw(
            (salt, key) ->
                desk.ask(
                    caller,
                    seen,
                    ifMatch,
                    new AddVouchers(id, salt, key, asked.reason(), caller.id()))));
  }
}

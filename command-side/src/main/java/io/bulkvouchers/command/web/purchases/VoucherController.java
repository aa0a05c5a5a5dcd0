package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.command.aggregate.Outcome;
import io.bulkvouchers.command.aggregate.StoredPurchase;
import io.bulkvouchers.command.checkout.VoucherIssuer;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.AddVouchers;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ExtendVouchers;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.VoidVouchers;
import io.bulkvouchers.command.web.request.IfMatch;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.Serials;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Repair: vouchers that went astray are made void, as many as are missing are made, and those that
 * end too early are given more time.
 */
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
    Serials chosen = Only.chosen(seen, asked.vouchers(), asked.only());
    return done(
        caller, seen, ifMatch, chosen, new VoidVouchers(id, chosen, asked.reason(), caller.id()));
  }

  /** Changes nothing; refuses what the void would refuse. */
  @PostMapping("/void/preview")
  ResponseEntity<RepairAnswer> previewDiscard(
      Caller caller,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody Bodies.ProposedVoid asked) {
    StoredPurchase seen = desk.open(caller, Action.REPAIR, id);
    Serials chosen = Only.chosen(seen, asked.vouchers(), asked.only());
    String reason = asked.reason().orElse(PREVIEW);
    return rehearsed(seen, ifMatch, chosen, new VoidVouchers(id, chosen, reason, caller.id()));
  }

  /** Gives more time; those that end later already stay as they are. */
  @PostMapping("/extend")
  ResponseEntity<RepairAnswer> extend(
      Caller caller,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody Bodies.ExtendVouchers asked) {
    StoredPurchase seen = desk.open(caller, Action.REPAIR, id);
    Serials chosen = Only.chosen(seen, asked.vouchers(), asked.only());
    ExtendVouchers command =
        new ExtendVouchers(id, chosen, asked.validUntil(), asked.reason(), caller.id());
    return done(caller, seen, ifMatch, chosen, command);
  }

  /** Changes nothing; refuses what the extension would refuse. */
  @PostMapping("/extend/preview")
  ResponseEntity<RepairAnswer> previewExtension(
      Caller caller,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody Bodies.ProposedExtension asked) {
    StoredPurchase seen = desk.open(caller, Action.REPAIR, id);
    Serials chosen = Only.chosen(seen, asked.vouchers(), asked.only());
    String reason = asked.reason().orElse(PREVIEW);
    return rehearsed(
        seen,
        ifMatch,
        chosen,
        new ExtendVouchers(id, chosen, asked.validUntil(), reason, caller.id()));
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

  private ResponseEntity<RepairAnswer> done(
      Caller caller,
      StoredPurchase seen,
      IfMatch ifMatch,
      Serials chosen,
      BulkPurchaseCommand command) {
    Outcome outcome =
        chosen.count() == 0 ? none(seen, ifMatch) : desk.ask(caller, seen, ifMatch, command);
    return RepairAnswer.of(command.purchaseId(), outcome);
  }

  private static ResponseEntity<RepairAnswer> rehearsed(
      StoredPurchase seen, IfMatch ifMatch, Serials chosen, BulkPurchaseCommand command) {
    Outcome outcome =
        chosen.count() == 0 ? none(seen, ifMatch) : PurchaseDesk.rehearse(seen, ifMatch, command);
    return RepairAnswer.of(command.purchaseId(), outcome, seen.version());
  }

  /** Some were named, and none of them is of the kind that was asked for. */
  private static Outcome none(StoredPurchase seen, IfMatch ifMatch) {
    ifMatch.check(seen.version());
    return Outcome.unchanged(seen);
  }
}

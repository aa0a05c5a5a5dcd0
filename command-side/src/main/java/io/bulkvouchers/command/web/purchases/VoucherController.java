package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.command.aggregate.Outcome;
import io.bulkvouchers.command.aggregate.StoredPurchase;
import io.bulkvouchers.command.checkout.VoucherIssuer;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.AddVouchers;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ExtendVouchers;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.VoidVouchers;
import io.bulkvouchers.command.purchase.VoucherChoice;
import io.bulkvouchers.command.purchase.VoucherChoice.Fitting;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
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

  /** Vouchers that are not named one by one are those of the version in If-Match. */
  @PostMapping("/void")
  ResponseEntity<RepairAnswer> discard(
      Caller caller,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody Bodies.VoidVouchers asked) {
    VoucherChoice choice = asked.choice();
    return done(caller, ifMatch, choice, new VoidVouchers(id, choice, asked.reason(), caller.id()));
  }

  /** Changes nothing; refuses what the void would refuse. */
  @PostMapping("/void/preview")
  ResponseEntity<RepairAnswer> previewDiscard(
      Caller caller,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody Bodies.ProposedVoid asked) {
    VoucherChoice choice = asked.choice();
    String reason = asked.reason().orElse(PREVIEW);
    return rehearsed(caller, ifMatch, choice, new VoidVouchers(id, choice, reason, caller.id()));
  }

  /** Gives more time; those that end later already stay as they are. */
  @PostMapping("/extend")
  ResponseEntity<RepairAnswer> extend(
      Caller caller,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody Bodies.ExtendVouchers asked) {
    VoucherChoice choice = asked.choice();
    return done(
        caller,
        ifMatch,
        choice,
        new ExtendVouchers(id, choice, asked.validUntil(), asked.reason(), caller.id()));
  }

  /** Changes nothing; refuses what the extension would refuse. */
  @PostMapping("/extend/preview")
  ResponseEntity<RepairAnswer> previewExtension(
      Caller caller,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody Bodies.ProposedExtension asked) {
    VoucherChoice choice = asked.choice();
    String reason = asked.reason().orElse(PREVIEW);
    return rehearsed(
        caller,
        ifMatch,
        choice,
        new ExtendVouchers(id, choice, asked.validUntil(), reason, caller.id()));
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
      Caller caller, IfMatch ifMatch, VoucherChoice choice, BulkPurchaseCommand command) {
    StoredPurchase seen = desk.open(caller, Action.REPAIR, command.purchaseId());
    if (choice instanceof Fitting(var among, _, _) && among.isEmpty() && ifMatch.isAbsent()) {
      throw new ProblemException(ProblemCode.IF_MATCH_REQUIRED);
    }
    return RepairAnswer.of(command.purchaseId(), desk.ask(caller, seen, ifMatch, command), choice);
  }

  private ResponseEntity<RepairAnswer> rehearsed(
      Caller caller, IfMatch ifMatch, VoucherChoice choice, BulkPurchaseCommand command) {
    StoredPurchase seen = desk.open(caller, Action.REPAIR, command.purchaseId());
    Outcome outcome = PurchaseDesk.rehearse(seen, ifMatch, command);
    return RepairAnswer.of(command.purchaseId(), outcome, choice, seen.version());
  }
}

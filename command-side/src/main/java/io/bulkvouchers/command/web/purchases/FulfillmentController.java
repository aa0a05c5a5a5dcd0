package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.command.aggregate.StoredPurchase;
import io.bulkvouchers.command.checkout.VoucherIssuer;
import io.bulkvouchers.command.codes.LoadingSight;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Fulfill;
import io.bulkvouchers.command.web.request.CommandAnswer;
import io.bulkvouchers.command.web.request.IfMatch;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.PurchaseId;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Making the codes of what costs nothing, which is an organizer's gift; or those of a paid purchase
 * at once, which are owed and also made without being asked.
 */
@RestController
class FulfillmentController {

  private final PurchaseDesk desk;
  private final VoucherIssuer issuer;
  private final LoadingSight sight;

  FulfillmentController(PurchaseDesk desk, VoucherIssuer issuer, LoadingSight sight) {
    this.desk = desk;
    this.issuer = issuer;
    this.sight = sight;
  }

  /** Looked at before the purchase is read: what ends in between is then seen as made. */
  @GetMapping("/bulk-purchases/{id}/fulfillment")
  ResponseEntity<CodesMade> made(Caller caller, @PathVariable PurchaseId id) {
    Optional<LoadingSight.Loading> loading = sight.of(id);
    StoredPurchase seen = desk.open(caller, Action.SEE_FULFILLMENT, id);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(CodesMade.of(seen.state(), loading));
  }

  @PostMapping("/bulk-purchases/{id}/fulfillment")
  ResponseEntity<CommandAnswer> fulfill(
      Caller caller,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody(required = false) Optional<Bodies.Nothing> asked) {
    StoredPurchase seen = desk.open(caller, Action.RETRY_FULFILLMENT, id);
    if (seen.state() instanceof BulkPurchase.Approved) {
      desk.open(caller, Action.FULFILL, id);
    }
    IfMatch version = decidedOn(seen, ifMatch);
    return PurchaseDesk.answer(
            id,
            issuer.draw((salt, key) -> desk.ask(caller, seen, version, new Fulfill(id, salt, key))))
        .with(HttpStatus.OK);
  }

  /** A gift is decided on a version; what is owed may be made by somebody else meanwhile. */
  private static IfMatch decidedOn(StoredPurchase seen, IfMatch ifMatch) {
    return switch (seen.state()) {
      case BulkPurchase.Paid _, BulkPurchase.Fulfilled _, BulkPurchase.Refunded _ ->
          IfMatch.whatever();
      default -> ifMatch;
    };
  }
}

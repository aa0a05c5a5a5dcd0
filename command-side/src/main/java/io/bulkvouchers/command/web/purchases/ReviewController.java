package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ResolveReview;
import io.bulkvouchers.command.web.request.CommandAnswer;
import io.bulkvouchers.command.web.request.IfMatch;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.PurchaseId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Settling what was flagged: a person has looked at the money and says how it is. */
@RestController
class ReviewController {

  private final PurchaseDesk desk;

  ReviewController(PurchaseDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/bulk-purchases/{id}/reviews/{stripeObjectId}/resolution")
  ResponseEntity<CommandAnswer> resolve(
      Caller caller,
      @PathVariable PurchaseId id,
      @PathVariable String stripeObjectId,
      IfMatch ifMatch,
      @RequestBody Bodies.Resolution asked) {
    return desk.step(
        caller,
        Action.RESOLVE_REVIEW,
        ifMatch,
        new ResolveReview(id, stripeObjectId, asked.note(), caller.id()));
  }
}

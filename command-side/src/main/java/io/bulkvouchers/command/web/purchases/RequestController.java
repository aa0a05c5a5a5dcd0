package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.command.aggregate.Conferences;
import io.bulkvouchers.command.aggregate.Outcome;
import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.aggregate.Refused;
import io.bulkvouchers.command.aggregate.StoredPurchase;
import io.bulkvouchers.command.conference.Conference;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.Requester;
import io.bulkvouchers.command.purchase.Requester.Capacity;
import io.bulkvouchers.command.purchase.Rule;
import io.bulkvouchers.command.web.idempotency.DrawnId;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.command.web.request.CommandAnswer;
import io.bulkvouchers.command.web.request.IfMatch;
import io.bulkvouchers.command.web.request.Origins;
import io.bulkvouchers.command.web.security.AccessRules;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.command.web.security.Role;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking for vouchers, and pricing what was asked for. */
@RestController
@RequestMapping("/bulk-purchases")
class RequestController {

  private final Conferences conferences;
  private final Purchases purchases;
  private final PurchaseDesk desk;

  RequestController(Conferences conferences, Purchases purchases, PurchaseDesk desk) {
    this.conferences = conferences;
    this.purchases = purchases;
    this.desk = desk;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CommandAnswer> request(
      Caller caller, DrawnId drawn, @RequestBody RequestPurchase asked) {
    AccessRules.check(caller, Action.SEE_OFFER, asked.conference());
    AccessRules.check(caller, Action.REQUEST_PURCHASE, asked.conference(), asked.sponsor());
    Conference offer = offer(asked.conference());
    PurchaseId id = PurchaseId.of(drawn.uuid());
    CommandAnswer answer =
        PurchaseDesk.answer(id, once(caller, asked.command(id, requester(caller, asked), offer)));
    return ResponseEntity.status(HttpStatus.CREATED)
        .location(URI.create("/bulk-purchases/" + id))
        .eTag(CommandAnswer.tag(answer.version()))
        .body(answer);
  }

  @PutMapping("/{id}/terms")
  ResponseEntity<CommandAnswer> reviseTerms(
      Caller caller,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody Bodies.Terms asked) {
    StoredPurchase seen = desk.open(caller, Action.REVISE_TERMS, id);
    BulkPurchaseCommand revision =
        new BulkPurchaseCommand.ReviseTerms(
            id,
            asked.unitPrice(),
            asked.terms(),
            asked.description(),
            caller.id(),
            offer(seen.state().order().conference()));
    return PurchaseDesk.answer(id, desk.ask(caller, seen, ifMatch, revision)).with(HttpStatus.OK);
  }

  /** A purchase under the id that was drawn for this very request is its own earlier success. */
  private Outcome once(Caller caller, BulkPurchaseCommand command) {
    try {
      return purchases.handle(command, Origins.of(caller.id()));
    } catch (Refused refused) {
      if (refused.rule() != Rule.PURCHASE_EXISTS) {
        throw refused;
      }
      return purchases
          .find(command.purchaseId())
          .map(Outcome::unchanged)
          .orElseThrow(() -> refused);
    }
  }

  private Conference offer(ConferenceId conference) {
    return conferences
        .find(conference)
        .orElseThrow(() -> new ProblemException(ProblemCode.UNKNOWN_CONFERENCE));
  }

  private static Requester requester(Caller caller, RequestPurchase asked) {
    boolean organizes =
        caller.is(Role.ORGANIZER) && caller.conferences().contains(asked.conference().value());
    return new Requester(caller.id(), organizes ? Capacity.ORGANIZER : Capacity.BUYER);
  }
}

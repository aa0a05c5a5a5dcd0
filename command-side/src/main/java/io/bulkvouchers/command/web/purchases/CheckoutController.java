package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.command.aggregate.StoredPurchase;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.Order;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.command.web.idempotency.MovesMoney;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.command.web.purchases.OpenCheckout.Opened;
import io.bulkvouchers.command.web.request.CommandAnswer;
import io.bulkvouchers.command.web.request.IfMatch;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import io.bulkvouchers.events.PurchaseId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Asking the buyer to pay: the answer is the page at Stripe to send him to. While a checkout is
 * open nothing is asked again, so that a repeat passes whatever version it names.
 */
@RestController
class CheckoutController {

  private final PurchaseDesk desk;
  private final StripeAccounts accounts;
  private final CheckoutPlans plans;
  private final OpenCheckout openCheckout;

  CheckoutController(
      PurchaseDesk desk, StripeAccounts accounts, CheckoutPlans plans, OpenCheckout openCheckout) {
    this.desk = desk;
    this.accounts = accounts;
    this.plans = plans;
    this.openCheckout = openCheckout;
  }

  @MovesMoney
  @PostMapping("/bulk-purchases/{id}/checkout")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CheckoutAnswer> checkOut(
      Caller caller,
      @PathVariable PurchaseId id,
      IfMatch ifMatch,
      @RequestBody(required = false) Optional<Bodies.Nothing> asked) {
    StoredPurchase seen = desk.open(caller, Action.CHECK_OUT, id);
    Order order = seen.state().order();
    if (accounts.find(order.conference()).isEmpty()) {
      throw new ProblemException(ProblemCode.NO_STRIPE_ACCOUNT);
    }
    IfMatch version =
        seen.state() instanceof BulkPurchase.Processing ? IfMatch.whatever() : ifMatch;
    desk.ask(caller, seen, version, new BulkPurchaseCommand.StartCheckout(id, plans.of(order)));
    Opened opened = openCheckout.await(id);
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag(CommandAnswer.tag(opened.version()))
        .body(CheckoutAnswer.of(opened));
  }

  /** An open session; asked again while it is open, the answer is the same session. */
  record CheckoutAnswer(
      String id, long version, String status, int attempt, String url, Instant expiresAt) {

    static CheckoutAnswer of(Opened opened) {
      return new CheckoutAnswer(
          opened.session().purchaseId().value(),
          opened.version(),
          Status.PROCESSING.word(),
          opened.session().attempt(),
          opened.session().url(),
          opened.session().expiresAt());
    }
  }
}

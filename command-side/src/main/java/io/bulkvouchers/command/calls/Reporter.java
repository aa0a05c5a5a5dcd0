package io.bulkvouchers.command.calls;

import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.aggregate.Refused;
import io.bulkvouchers.command.aggregate.UnknownPurchase;
import io.bulkvouchers.command.gateway.PaymentCall;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a purchase what was seen at Stripe. */
@Component
class Reporter {

  private final Purchases purchases;

  Reporter(Purchases purchases) {
    this.purchases = purchases;
  }

  /**
   * Empty when the purchase took it, else its objection, which repeating would not change.
   *
   * @param call that led to it
   */
  Optional<String> tell(BulkPurchaseCommand report, PaymentCall call) {
    try {
      purchases.handle(report, Origins.ofCall(call));
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of("report_refused_" + refused.rule().code());
    } catch (UnknownPurchase gone) {
      return Optional.of("unknown_purchase");
    }
  }

  /** Whether the purchase still waits for the session of this attempt, or for its money. */
  boolean waitsFor(PaymentCall.OpenSession call) {
    return purchases
        .find(call.purchaseId())
        .map(
            stored ->
                switch (stored.state()) {
                  case BulkPurchase.Processing s ->
                      s.order().attempts().last().orElseThrow().number() == call.attempt();
                  case BulkPurchase.AwaitingFunds s -> s.attempt() == call.attempt();
                  default -> false;
                })
        .orElse(false);
  }

  /** The session that the purchase knows of an attempt, whoever told of it. */
  Optional<String> sessionOf(PaymentCall.OpenSession call) {
    return purchases
        .find(call.purchaseId())
        .flatMap(stored -> stored.state().order().attempts().sessionOf(call.attempt()));
  }
}

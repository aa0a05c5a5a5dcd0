package io.bulkvouchers.command.checkout;

import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.aggregate.Refused;
import io.bulkvouchers.command.aggregate.UnknownPurchase;
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
}

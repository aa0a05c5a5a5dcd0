package io.bulkvouchers.command.purchase;

import io.bulkvouchers.command.conference.Conference;
import java.time.Instant;
import java.util.Optional;

/**
 * What the outside adds to an order to make a session of it.
 *
 * @param conference as it sells now, however long ago the order was agreed on
 * @param expiresAt whole seconds; 35 min to 23 h 55 min ahead keeps within Stripe's limits
 */
public record CheckoutPlan(
    Conference conference,
    String productName,
    Instant expiresAt,
    String successUrl,
    String cancelUrl) {

  /** Why the conference does not sell this any more. */
  Optional<Rule> objectionTo(Order order) {
    if (conference.sale() == Conference.Sale.CLOSED) {
      return Optional.of(Rule.CONFERENCE_CLOSED);
    }
    boolean offered =
        order.products().stream().allMatch(product -> conference.product(product).isPresent());
    return offered ? Optional.empty() : Optional.of(Rule.PRODUCT_NOT_OFFERED);
  }
}

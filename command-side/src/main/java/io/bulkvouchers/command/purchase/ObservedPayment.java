package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import java.util.Optional;

/**
 * A paid session as Stripe shows it. Everything is compared with the frozen attempt before a code
 * exists.
 *
 * @param conference whose account it was seen in
 * @param seen the mode of the session, {@code expected} that of the conference's key
 * @param stripeEventId empty when it was found by asking
 */
public record ObservedPayment(
    String sessionId,
    int attempt,
    ConferenceId conference,
    String paymentIntentId,
    Money amount,
    StripeMode seen,
    StripeMode expected,
    Optional<String> stripeEventId) {

  String summary() {
    return "%s, %s mode, attempt %d, conference %s".formatted(amount, seen, attempt, conference);
  }
}

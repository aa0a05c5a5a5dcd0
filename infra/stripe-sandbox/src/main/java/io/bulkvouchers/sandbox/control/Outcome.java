package io.bulkvouchers.sandbox.control;

import io.bulkvouchers.sandbox.book.CheckoutSession;
import io.bulkvouchers.sandbox.book.Decline;
import java.util.Locale;
import java.util.Optional;

/** What came of doing something to a session, as it is shown. */
record Outcome(
    String outcome,
    String session,
    String status,
    String paymentStatus,
    Optional<String> paymentIntent,
    Optional<Decline> decline) {

  static Outcome of(String outcome, CheckoutSession session, Optional<Decline> decline) {
    return new Outcome(
        outcome,
        session.id(),
        session.status().name().toLowerCase(Locale.ROOT),
        session.paymentStatus().name().toLowerCase(Locale.ROOT),
        session.intent(),
        decline);
  }
}

package io.bulkvouchers.query.ledger;

import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.query.feed.Fact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A fact that moved money; also the form in which it is answered.
 *
 * @param id the purchase and the version of the fact
 * @param purchase the id of the purchase
 * @param amount what the fact is about
 * @param net what it adds to the net sum, or takes from it
 * @param refundId our id of a refund
 */
record LedgerEntry(
    String id,
    Instant time,
    String purchase,
    Kind kind,
    Money amount,
    Balance net,
    Optional<RefundId> refundId,
    StripeIds stripe) {

  /** The time is cut to what the table holds, so that a cursor leads back to its place. */
  static LedgerEntry of(Fact fact, Movement movement) {
    return new LedgerEntry(
        fact.streamId() + "-" + fact.version(),
        fact.envelope().time().truncatedTo(ChronoUnit.MICROS),
        fact.streamId(),
        movement.kind(),
        movement.amount(),
        movement.net(),
        movement.refundId(),
        movement.stripe());
  }
}

package io.bulkvouchers.query.ledger;

import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.query.feed.Fact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A fact that moved money; also the form in which it is answered.
 *
 * @param id the purchase and the version of the fact
 * @param purchase the id of the purchase
 * @param sponsor the id of who bought; absent where nobody is named
 * @param amount what the fact is about
 * @param net what it adds to the net sum, or takes from it
 * @param refundId our id of a refund
 */
record LedgerEntry(
    String id,
    Instant time,
    String purchase,
    Optional<SponsorId> sponsor,
    Kind kind,
    Money amount,
    SignedMoney net,
    Optional<RefundId> refundId,
    StripeIds stripe) {

  /** The time is cut to what the table holds, so that a cursor leads back to its place. */
  static LedgerEntry of(Fact fact, Account account, Movement movement) {
    return new LedgerEntry(
        fact.streamId() + "-" + fact.version(),
        fact.envelope().time().truncatedTo(ChronoUnit.MICROS),
        fact.streamId(),
        account.sponsorId(),
        movement.kind(),
        movement.amount(),
        movement.net(),
        movement.refundId(),
        movement.stripe());
  }
}

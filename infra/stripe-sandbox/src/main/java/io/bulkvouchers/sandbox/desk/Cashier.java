package io.bulkvouchers.sandbox.desk;

import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Cause;
import io.bulkvouchers.sandbox.book.Charge;
import io.bulkvouchers.sandbox.book.CheckoutSession;
import io.bulkvouchers.sandbox.book.CheckoutSession.PaymentStatus;
import io.bulkvouchers.sandbox.book.CheckoutSession.Status;
import io.bulkvouchers.sandbox.book.Decline;
import io.bulkvouchers.sandbox.book.LedgerRow;
import io.bulkvouchers.sandbox.book.Payer;
import io.bulkvouchers.sandbox.book.PaymentIntent;
import io.bulkvouchers.sandbox.webhook.Journal;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Takes a card for an open session. */
public final class Cashier {

  private final InstantSource clock;
  private final Checkouts checkouts;
  private final Disputes disputes;
  private final Journal journal;

  public Cashier(InstantSource clock, Checkouts checkouts, Disputes disputes, Journal journal) {
    this.clock = clock;
    this.checkouts = checkouts;
    this.disputes = disputes;
    this.journal = journal;
  }

  /** Pays the session, if it is still open and the bank agrees. */
  public Payment pay(Account account, String id, CardEntry entry, Payer payer) {
    return account.inOrder(
        () -> {
          CheckoutSession session = checkouts.closeIfLate(account, id, Cause.NONE);
          if (session.status() != Status.OPEN) {
            return new Payment.Closed(session);
          }
          if (session.total().amount() == 0) {
            return complete(account, session, PaymentStatus.NO_PAYMENT_REQUIRED, payer);
          }
          CheckoutSession tried = withIntent(account, session);
          return switch (TestCards.judge(entry)) {
            case Verdict.Approved() -> take(account, tried, entry, payer);
            case Verdict.Contested(Disputes.Claim claim) -> {
              Payment paid = take(account, tried, entry, payer);
              dispute(account, tried, claim);
              yield paid;
            }
            case Verdict.Declined(Decline why) -> decline(account, tried, entry, payer, why);
          };
        });
  }

  private CheckoutSession withIntent(Account account, CheckoutSession session) {
    if (session.intent().isPresent()) {
      return session;
    }
    PaymentIntent intent = account.intents().put(PaymentIntent.of(session, clock.instant()));
    journal.write(account, "payment_intent.created", intent, Cause.NONE);
    return account.sessions().put(session.tried(intent.id()));
  }

  private Payment take(Account account, CheckoutSession session, CardEntry entry, Payer payer) {
    PaymentIntent intent = intentOf(account, session);
    Charge charge = charge(account, intent, entry, payer, Optional.empty());
    account.enter(
        new LedgerRow(
            clock.instant(),
            LedgerRow.Kind.CAPTURED,
            charge.id(),
            intent.id(),
            charge.money(),
            intent.metadata()));
    PaymentIntent paid = account.intents().put(intent.succeeded(charge.id()));
    journal.write(account, "charge.succeeded", charge, Cause.NONE);
    journal.write(account, "payment_intent.succeeded", paid, Cause.NONE);
    return complete(account, session, PaymentStatus.PAID, payer);
  }

  private void dispute(Account account, CheckoutSession session, Disputes.Claim claim) {
    String charge = intentOf(account, session).latestCharge().orElseThrow();
    disputes.open(account, account.charges().get(charge), claim);
  }

  private Payment complete(
      Account account, CheckoutSession session, PaymentStatus paid, Payer payer) {
    CheckoutSession done = account.sessions().put(session.completed(paid, payer));
    CompletableFuture<Void> told =
        journal.announce(account, "checkout.session.completed", done, Optional.empty(), Cause.NONE);
    return new Payment.Paid(done, told);
  }

  private Payment decline(
      Account account, CheckoutSession session, CardEntry entry, Payer payer, Decline why) {
    PaymentIntent intent = intentOf(account, session);
    Charge charge = charge(account, intent, entry, payer, Optional.of(why));
    PaymentIntent declined = account.intents().put(intent.declined(charge.id(), why));
    journal.write(account, "charge.failed", charge, Cause.NONE);
    journal.write(account, "payment_intent.payment_failed", declined, Cause.NONE);
    return new Payment.Declined(session, why);
  }

  private Charge charge(
      Account account,
      PaymentIntent intent,
      CardEntry entry,
      Payer payer,
      Optional<Decline> failure) {
    return account.charges().put(Charge.of(intent, clock.instant(), entry.card(), payer, failure));
  }

  private static PaymentIntent intentOf(Account account, CheckoutSession session) {
    return account.intents().get(session.intent().orElseThrow());
  }
}

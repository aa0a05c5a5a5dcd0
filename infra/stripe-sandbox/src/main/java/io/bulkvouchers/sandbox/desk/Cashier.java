package io.bulkvouchers.sandbox.desk;

import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Cause;
import io.bulkvouchers.sandbox.book.Charge;
import io.bulkvouchers.sandbox.book.CheckoutSession;
import io.bulkvouchers.sandbox.book.CheckoutSession.PaymentStatus;
import io.bulkvouchers.sandbox.book.CheckoutSession.Status;
import io.bulkvouchers.sandbox.book.Decline;
import io.bulkvouchers.sandbox.book.Payer;
import io.bulkvouchers.sandbox.book.PaymentIntent;
import io.bulkvouchers.sandbox.webhook.Journal;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Takes a card or a bank account for an open session. */
public final class Cashier {

  private final InstantSource clock;
  private final Checkouts checkouts;
  private final Settlements settlements;
  private final Disputes disputes;
  private final Journal journal;

  public Cashier(
      InstantSource clock,
      Checkouts checkouts,
      Settlements settlements,
      Disputes disputes,
      Journal journal) {
    this.clock = clock;
    this.checkouts = checkouts;
    this.settlements = settlements;
    this.disputes = disputes;
    this.journal = journal;
  }

  /** Pays the session, if it is still open and the bank agrees. */
  public Payment pay(Account account, String id, Tender tender, Payer payer) {
    return account.inOrder(
        () -> {
          CheckoutSession session = checkouts.closeIfLate(account, id, Cause.NONE);
          if (session.status() != Status.OPEN) {
            return new Payment.Closed(session);
          }
          if (session.total().amount() == 0) {
            CheckoutSession free = session.completed(PaymentStatus.NO_PAYMENT_REQUIRED, payer);
            return new Payment.Paid(free, complete(account, free));
          }
          return judge(account, withIntent(account, session), tender, payer);
        });
  }

  private Payment judge(Account account, CheckoutSession session, Tender tender, Payer payer) {
    PaymentIntent intent = account.intents().get(session.intent().orElseThrow());
    Charge charge =
        account.charges().put(Charge.of(intent, clock.instant(), tender.method(), payer));
    return switch (tender.judged()) {
      case Verdict.Approved() -> take(account, session, charge);
      case Verdict.Contested(Disputes.Claim claim) -> {
        Payment paid = take(account, session, charge);
        disputes.open(account, account.charges().get(charge.id()), claim);
        yield paid;
      }
      case Verdict.Pending() -> await(account, session, charge);
      case Verdict.Declined(Decline why) -> decline(account, session, charge, why);
    };
  }

  private CheckoutSession withIntent(Account account, CheckoutSession session) {
    if (session.intent().isPresent()) {
      return session;
    }
    PaymentIntent intent = account.intents().put(PaymentIntent.of(session, clock.instant()));
    journal.write(account, "payment_intent.created", intent, Cause.NONE);
    return account.sessions().put(session.tried(intent.id()));
  }

  private Payment take(Account account, CheckoutSession session, Charge charge) {
    settlements.capture(account, charge);
    CheckoutSession paid = session.completed(PaymentStatus.PAID, charge.payer());
    return new Payment.Paid(paid, complete(account, paid));
  }

  private Payment await(Account account, CheckoutSession session, Charge charge) {
    PaymentIntent intent = account.intents().get(charge.intent()).processing(charge.id());
    journal.write(account, "charge.pending", charge, Cause.NONE);
    journal.write(account, "payment_intent.processing", account.intents().put(intent), Cause.NONE);
    CheckoutSession unpaid = session.completed(PaymentStatus.UNPAID, charge.payer());
    settlements.await(account, charge);
    return new Payment.Processing(unpaid, complete(account, unpaid));
  }

  private CompletableFuture<Void> complete(Account account, CheckoutSession done) {
    account.sessions().put(done);
    return journal.announce(
        account, "checkout.session.completed", done, Optional.empty(), Cause.NONE);
  }

  private Payment decline(Account account, CheckoutSession session, Charge charge, Decline why) {
    Charge failed = account.charges().put(charge.failed(why));
    PaymentIntent declined =
        account.intents().put(account.intents().get(charge.intent()).declined(charge.id(), why));
    journal.write(account, "charge.failed", failed, Cause.NONE);
    journal.write(account, "payment_intent.payment_failed", declined, Cause.NONE);
    return new Payment.Declined(session, why);
  }
}

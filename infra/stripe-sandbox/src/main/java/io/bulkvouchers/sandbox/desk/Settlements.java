package io.bulkvouchers.sandbox.desk;

import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Cause;
import io.bulkvouchers.sandbox.book.Charge;
import io.bulkvouchers.sandbox.book.CheckoutSession;
import io.bulkvouchers.sandbox.book.CheckoutSession.PaymentStatus;
import io.bulkvouchers.sandbox.book.Debit;
import io.bulkvouchers.sandbox.book.Decline;
import io.bulkvouchers.sandbox.book.LedgerRow;
import io.bulkvouchers.sandbox.book.PaymentIntent;
import io.bulkvouchers.sandbox.time.Agenda;
import io.bulkvouchers.sandbox.time.SandboxClock;
import io.bulkvouchers.sandbox.webhook.Journal;
import java.time.Duration;
import java.util.Optional;

/** Lets money arrive: at once from cards, later or never from bank accounts. */
public final class Settlements {

  private static final Duration DELAY = Duration.ofMinutes(3);
  private static final Decline RETURNED =
      new Decline(
          "generic_could_not_process",
          Optional.empty(),
          "The customer's bank could not process this debit.");

  private final SandboxClock clock;
  private final Agenda agenda;
  private final Journal journal;

  public Settlements(SandboxClock clock, Agenda agenda, Journal journal) {
    this.clock = clock;
    this.agenda = agenda;
    this.journal = journal;
  }

  /** The money of a charge is there. */
  Charge capture(Account account, Charge charge) {
    Charge paid = account.charges().put(charge.succeeded());
    account.enter(
        new LedgerRow(
            clock.instant(),
            LedgerRow.Kind.CAPTURED,
            charge.id(),
            charge.intent(),
            charge.money(),
            charge.metadata()));
    PaymentIntent intent = account.intents().get(charge.intent()).succeeded(charge.id());
    journal.write(account, "charge.succeeded", paid, Cause.NONE);
    journal.write(account, "payment_intent.succeeded", account.intents().put(intent), Cause.NONE);
    return paid;
  }

  /** The bank was asked, and answers when its time has come. */
  public void await(Account account, Charge charge) {
    agenda.at(
        charge.created().plus(DELAY), () -> account.inOrder(() -> answer(account, charge.id())));
  }

  private Charge answer(Account account, String id) {
    Charge charge = account.charges().get(id);
    if (charge.status() == Charge.Status.PENDING && charge.method() instanceof Debit debit) {
      switch (debit.answer()) {
        case PAYS -> settle(account, charge);
        case FAILS -> fail(account, charge);
      }
    }
    return charge;
  }

  /** The bank paid what was pending. */
  public CheckoutSession settle(Account account, Charge charge) {
    capture(account, charge);
    CheckoutSession session = sessionOf(account, charge);
    CheckoutSession paid = account.sessions().put(session.settled(PaymentStatus.PAID));
    journal.write(account, "checkout.session.async_payment_succeeded", paid, Cause.NONE);
    return paid;
  }

  /** The bank did not pay what was pending: the session stays complete, and unpaid. */
  public CheckoutSession fail(Account account, Charge charge) {
    Charge failed = account.charges().put(charge.failed(RETURNED));
    PaymentIntent intent =
        account.intents().put(account.intents().get(charge.intent()).returned(RETURNED));
    CheckoutSession session = sessionOf(account, charge);
    journal.write(account, "charge.failed", failed, Cause.NONE);
    journal.write(account, "payment_intent.payment_failed", intent, Cause.NONE);
    journal.write(account, "checkout.session.async_payment_failed", session, Cause.NONE);
    return session;
  }

  /** The session that a charge pays. */
  public static CheckoutSession sessionOf(Account account, Charge charge) {
    return account
        .sessions()
        .newestFirst()
        .filter(session -> session.intent().filter(charge.intent()::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Only sessions make charges"));
  }
}

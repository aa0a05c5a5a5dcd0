package io.bulkvouchers.sandbox.desk;

import com.stripe.param.checkout.SessionCreateParams;
import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Cause;
import io.bulkvouchers.sandbox.book.CheckoutSession;
import io.bulkvouchers.sandbox.book.CheckoutSession.Status;
import io.bulkvouchers.sandbox.book.Line;
import io.bulkvouchers.sandbox.book.PaymentIntent;
import io.bulkvouchers.sandbox.time.Agenda;
import io.bulkvouchers.sandbox.time.SandboxClock;
import io.bulkvouchers.sandbox.webhook.Journal;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Opens checkout sessions and closes them when their time is over. */
public final class Checkouts {

  private final SandboxClock clock;
  private final Agenda agenda;
  private final Journal journal;
  private final Supplier<String> origin;

  /**
   * Works on one world.
   *
   * @param origin where the hosted page is served
   */
  public Checkouts(SandboxClock clock, Agenda agenda, Journal journal, Supplier<String> origin) {
    this.clock = clock;
    this.agenda = agenda;
    this.journal = journal;
    this.origin = origin;
  }

  /** Opens a session that expires by itself. */
  public CheckoutSession open(
      Account account, Instant expiresAt, SessionCreateParams asked, List<Line> lines) {
    CheckoutSession session =
        CheckoutSession.open(origin.get(), clock.instant(), expiresAt, asked, lines);
    await(account, session);
    return account.sessions().put(session);
  }

  /** The session expires by itself when its time is over. */
  public void await(Account account, CheckoutSession session) {
    agenda.at(
        session.expiresAt(),
        () -> account.inOrder(() -> closeIfLate(account, session.id(), Cause.NONE)));
  }

  /** The session as it is at this moment: an open one whose time is over expires now. */
  public CheckoutSession closeIfLate(Account account, String id, Cause cause) {
    CheckoutSession session = account.sessions().get(id);
    boolean late =
        session.status() == Status.OPEN && !clock.instant().isBefore(session.expiresAt());
    return late ? expire(account, session, cause) : session;
  }

  /** Closes an open session, and gives up its payment intent if there is one. */
  public CheckoutSession expire(Account account, CheckoutSession session, Cause cause) {
    CheckoutSession expired = account.sessions().put(session.expired());
    session.intent().ifPresent(intent -> cancel(account, intent, cause));
    journal.write(account, "checkout.session.expired", expired, cause);
    return expired;
  }

  private void cancel(Account account, String id, Cause cause) {
    PaymentIntent canceled = account.intents().get(id).canceled(clock.instant());
    journal.write(account, "payment_intent.canceled", account.intents().put(canceled), cause);
  }
}

package io.bulkvouchers.sandbox.book;

import io.bulkvouchers.sandbox.book.Change.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Everything of one Stripe account. Whoever reads or changes it does so {@link #inOrder}. */
public final class Account {

  private final String id;
  private final Instant created;
  private final ReentrantLock lock = new ReentrantLock();
  private final Shelf<CheckoutSession> sessions = new Shelf<>(noting(Kind.SESSION));
  private final Shelf<PaymentIntent> intents = new Shelf<>(noting(Kind.INTENT));
  private final Shelf<Charge> charges = new Shelf<>(noting(Kind.CHARGE));
  private final Shelf<Refund> refunds = new Shelf<>(noting(Kind.REFUND));
  private final Shelf<Dispute> disputes = new Shelf<>(noting(Kind.DISPUTE));
  private final Shelf<Event> events = new Shelf<>(noting(Kind.EVENT));
  private final Shelf<Endpoint> endpoints = new Shelf<>(noting(Kind.ENDPOINT));
  private final List<LedgerRow> ledger = new ArrayList<>();
  private final List<Change> unkept = new ArrayList<>();
  private Archive archive;

  private Account(String id, Instant created, Archive archive) {
    this.id = id;
    this.created = created;
    this.archive = archive;
  }

  /** An account that was never there. */
  static Account open(String id, Instant created, Archive archive) {
    Account account = new Account(id, created, archive);
    account.noting(Kind.ACCOUNT).accept("", Optional.of(new Change.Opened(created)));
    return account;
  }

  /** An account that was there before, still without its objects. */
  static Account reopen(String id, Instant created, Archive archive) {
    return new Account(id, created, archive);
  }

  /**
   * Runs alone: nobody else sees or changes this account meanwhile. What changed is kept before
   * anybody sees it.
   */
  public <T> T inOrder(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      leave();
    }
  }

  private void leave() {
    try {
      if (lock.getHoldCount() == 1 && !unkept.isEmpty()) {
        List<Change> changes = List.copyOf(unkept);
        unkept.clear();
        archive.keep(changes);
      }
    } finally {
      lock.unlock();
    }
  }

  private BiConsumer<String, Optional<Object>> noting(Kind kind) {
    return (object, state) -> unkept.add(new Change(id, kind, object, state));
  }

  /** Puts back what was kept before the sandbox was started again. */
  public void restore(Object state) {
    switch (state) {
      case CheckoutSession session -> sessions.restore(session);
      case PaymentIntent intent -> intents.restore(intent);
      case Charge charge -> charges.restore(charge);
      case Refund refund -> refunds.restore(refund);
      case Dispute dispute -> disputes.restore(dispute);
      case Event event -> events.restore(event);
      case Endpoint endpoint -> endpoints.restore(endpoint);
      case LedgerRow row -> ledger.add(row);
      default -> throw new IllegalStateException("No account keeps " + state.getClass());
    }
  }

  /** Forgotten by the world: whatever still happens here is not kept. */
  void abandon() {
    archive = Archive.NONE;
  }

  public String id() {
    return id;
  }

  public Instant created() {
    return created;
  }

  public Shelf<CheckoutSession> sessions() {
    return sessions;
  }

  public Shelf<PaymentIntent> intents() {
    return intents;
  }

  public Shelf<Charge> charges() {
    return charges;
  }

  public Shelf<Refund> refunds() {
    return refunds;
  }

  public Shelf<Dispute> disputes() {
    return disputes;
  }

  public Shelf<Event> events() {
    return events;
  }

  public Shelf<Endpoint> endpoints() {
    return endpoints;
  }

  /** Writes down that money moved; nothing here is ever changed. */
  public void enter(LedgerRow row) {
    noting(Kind.LEDGER_ROW).accept(Integer.toString(ledger.size()), Optional.of(row));
    ledger.add(row);
  }

  /** Keeps what was answered to a key; to be found again only after a restart. */
  public void remember(Answered answered) {
    noting(Kind.ANSWER).accept(answered.key(), Optional.of(answered));
  }

  /** Every movement of money, the oldest first. */
  public List<LedgerRow> ledger() {
    return List.copyOf(ledger);
  }
}

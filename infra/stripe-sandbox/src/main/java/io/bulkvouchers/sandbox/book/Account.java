package io.bulkvouchers.sandbox.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Everything of one Stripe account. Whoever reads or changes it does so {@link #inOrder}. */
public final class Account {

  private final String id;
  private final Instant created;
  private final ReentrantLock lock = new ReentrantLock();
  private final Shelf<CheckoutSession> sessions = new Shelf<>();
  private final Shelf<PaymentIntent> intents = new Shelf<>();
  private final Shelf<Charge> charges = new Shelf<>();
  private final Shelf<Refund> refunds = new Shelf<>();
  private final Shelf<Dispute> disputes = new Shelf<>();
  private final Shelf<Event> events = new Shelf<>();
  private final Shelf<Endpoint> endpoints = new Shelf<>();
  private final List<LedgerRow> ledger = new ArrayList<>();

  Account(String id, Instant created) {
    this.id = id;
    this.created = created;
  }

  /** Runs alone: nobody else sees or changes this account meanwhile. */
  public <T> T inOrder(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
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
    ledger.add(row);
  }

  /** Every movement of money, the oldest first. */
  public List<LedgerRow> ledger() {
    return List.copyOf(ledger);
  }
}

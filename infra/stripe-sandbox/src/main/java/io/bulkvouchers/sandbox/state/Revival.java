package io.bulkvouchers.sandbox.state;

import io.bulkvouchers.sandbox.api.IdempotencyKeys;
import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Answered;
import io.bulkvouchers.sandbox.book.Change;
import io.bulkvouchers.sandbox.book.Charge;
import io.bulkvouchers.sandbox.book.CheckoutSession;
import io.bulkvouchers.sandbox.book.World;
import io.bulkvouchers.sandbox.desk.Desks;
import io.bulkvouchers.sandbox.time.SandboxClock;
import io.bulkvouchers.sandbox.webhook.Dispatcher;
import java.util.List;

/** Brings a sandbox back to where it was: what was kept is there, what was to come will come. */
public record Revival(
    World world, SandboxClock clock, IdempotencyKeys keys, Desks desks, Dispatcher dispatcher) {

  /** Puts everything back and goes on with it. */
  public void of(List<Change> saved) {
    saved.forEach(change -> change.state().ifPresent(state -> restore(change.account(), state)));
    world.accounts().forEach(account -> account.inOrder(() -> resumed(account)));
  }

  private void restore(String account, Object state) {
    switch (state) {
      case Change.Ahead(var by) -> clock.restore(by);
      case Change.Opened(var created) -> world.restore(account, created);
      case Answered answered -> keys.restore(account, answered);
      default -> world.withId(account).restore(state);
    }
  }

  private Account resumed(Account account) {
    oldestFirst(account.sessions().newestFirst().toList()).stream()
        .filter(session -> session.status() == CheckoutSession.Status.OPEN)
        .forEach(session -> desks.checkouts().await(account, session));
    oldestFirst(account.charges().newestFirst().toList()).stream()
        .filter(charge -> charge.status() == Charge.Status.PENDING)
        .forEach(charge -> desks.settlements().await(account, charge));
    oldestFirst(account.refunds().newestFirst().toList())
        .forEach(refund -> desks.refunds().await(account, refund));
    oldestFirst(account.events().newestFirst().toList())
        .forEach(event -> dispatcher.resume(account, event));
    return account;
  }

  private static <T> List<T> oldestFirst(List<T> newestFirst) {
    return newestFirst.reversed();
  }
}

package io.bulkvouchers.sandbox.webhook;

import com.google.gson.JsonObject;
import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Cause;
import io.bulkvouchers.sandbox.book.Endpoint;
import io.bulkvouchers.sandbox.book.Event;
import io.bulkvouchers.sandbox.book.Kept;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Writes down what happened and hands it on. */
public final class Journal {

  private final InstantSource clock;
  private final Dispatcher dispatcher;

  public Journal(InstantSource clock, Dispatcher dispatcher) {
    this.clock = clock;
    this.dispatcher = dispatcher;
  }

  /** Something happened to an object; it is kept as it is now. */
  public void write(Account account, String type, Kept object, Cause cause) {
    var _ = announce(account, type, object, Optional.empty(), cause);
  }

  /** The same for a change: {@code before} has the former values of what changed. */
  public void write(
      Account account, String type, Kept object, Optional<JsonObject> before, Cause cause) {
    var _ = announce(account, type, object, before, cause);
  }

  /**
   * The same for who wants to know when it was heard.
   *
   * @return done when every endpoint was tried once
   */
  public CompletableFuture<Void> announce(
      Account account, String type, Kept object, Optional<JsonObject> before, Cause cause) {
    Event event =
        Event.of(clock.instant(), type, object.render(), before, cause, listeners(account, type));
    account.events().put(event);
    return dispatcher.dispatch(account, event);
  }

  private static Set<String> listeners(Account account, String type) {
    return account
        .endpoints()
        .newestFirst()
        .filter(endpoint -> endpoint.wants(type))
        .map(Endpoint::id)
        .collect(Collectors.toSet());
  }
}

package io.bulkvouchers.command.calls;

import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.gateway.CheckoutGateway;
import io.bulkvouchers.command.gateway.PaymentCall;
import io.bulkvouchers.command.gateway.SessionSight;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.events.PurchaseId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real caller and watcher, with their table in memory. */
public final class Callers {

  private static final BackOff AFTER_FAILURE =
      new BackOff(Duration.ofMillis(500), Duration.ofMinutes(5));

  private final CallsInMemory calls;
  private final StripeCaller caller;
  private final StripeWatcher watcher;
  private final Clock clock;

  /** Between two rows anything may happen. */
  public Callers(CheckoutGateway gateway, Purchases purchases, Clock clock, Runnable between) {
    Reporter reporter = new Reporter(purchases);
    this.calls = new CallsInMemory(between);
    this.caller = new StripeCaller(calls, gateway, reporter, clock);
    this.watcher = new StripeWatcher(calls, gateway, reporter, clock);
    this.clock = clock;
  }

  /** The real table. */
  public static CallBook stored(JdbcClient jdbc) {
    return new PaymentCalls(jdbc);
  }

  /** Whether the call is new. */
  public boolean want(PaymentCall call) {
    return calls.want(call, clock.instant());
  }

  /** One try. */
  public Next attempt(String key) {
    return caller.attempt(key);
  }

  /** One look. */
  public Next look(String key) {
    return watcher.look(key);
  }

  /** When work that failed so often before is tried again. */
  public Instant afterFailure(int failures) {
    return clock.instant().plus(AFTER_FAILURE.after(failures));
  }

  /** What the facts around these calls share. */
  public Chains chains() {
    return new Chains(calls);
  }

  /** What a person would have to look at. */
  public List<String> parked() {
    return calls.parked();
  }

  /** What a look at a session has to tell. */
  public Optional<BulkPurchaseCommand> report(
      PurchaseId purchase, int attempt, String sessionId, SessionSight sight) {
    return Reports.of(purchase, attempt, sessionId, sight);
  }
}

package io.bulkvouchers.command.calls;

import io.bulkvouchers.command.gateway.PaymentCall;
import io.bulkvouchers.events.PurchaseId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of calls in memory; between two rows anything may happen. */
final class CallsInMemory implements CallBook {

  private final Map<String, RecordedCall> rows = new LinkedHashMap<>();
  private final Map<String, String> parked = new LinkedHashMap<>();
  private final Runnable between;

  CallsInMemory(Runnable between) {
    this.between = between;
  }

  List<String> parked() {
    return parked.entrySet().stream().map(row -> row.getKey() + " " + row.getValue()).toList();
  }

  @Override
  public boolean want(PaymentCall call, Instant now) {
    RecordedCall row = new RecordedCall(call, RecordedCall.State.WANTED, 0, now, Optional.empty());
    return rows.putIfAbsent(call.idempotencyKey(), row) == null;
  }

  @Override
  public Optional<RecordedCall> find(String key) {
    between.run();
    return Optional.ofNullable(rows.get(key));
  }

  @Override
  public Optional<String> correlation(String key) {
    return Optional.ofNullable(rows.get(key)).flatMap(row -> row.call().correlation());
  }

  @Override
  public Optional<String> lastCorrelation(PurchaseId purchase) {
    return rows.values().stream()
        .map(RecordedCall::call)
        .filter(call -> call instanceof PaymentCall.OpenSession)
        .filter(call -> call.purchaseId().equals(purchase))
        .flatMap(call -> call.correlation().stream())
        .reduce((one, later) -> later);
  }

  @Override
  public void answered(String key, Optional<String> stripeId) {
    between.run();
    RecordedCall row = rows.get(key);
    parked.remove(key);
    set(key, row, RecordedCall.State.ANSWERED, row.tries() + 1, stripeId.or(row::stripeId));
    between.run();
  }

  @Override
  public void unanswered(String key, String problem, Instant nextTry) {
    RecordedCall row = rows.get(key);
    set(key, row, row.state(), row.tries() + 1, row.stripeId());
    between.run();
  }

  @Override
  public void park(String key, String reason) {
    RecordedCall row = rows.get(key);
    parked.put(key, reason);
    set(key, row, RecordedCall.State.PARKED, row.tries(), row.stripeId());
    between.run();
  }

  @Override
  public void unpark(String key) {
    RecordedCall row = rows.get(key);
    parked.remove(key);
    RecordedCall.State stood =
        row.stripeId().isPresent() ? RecordedCall.State.ANSWERED : RecordedCall.State.WANTED;
    set(key, row, stood, row.tries(), row.stripeId());
  }

  private void set(
      String key,
      RecordedCall row,
      RecordedCall.State state,
      int tries,
      Optional<String> stripeId) {
    rows.put(key, new RecordedCall(row.call(), state, tries, row.wantedAt(), stripeId));
  }
}

package io.bulkvouchers.command.checkout;

import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.calls.Callers;
import io.bulkvouchers.command.calls.Next;
import io.bulkvouchers.command.gateway.CheckoutGateway;
import io.bulkvouchers.command.gateway.PaymentCall;
import io.bulkvouchers.command.gateway.SessionSight;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.PurchaseId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real saga, callers, watchers and issuer, with their tables in memory. */
public final class Workshop {

  /** What kind of work outlives a process. */
  public enum Kind {
    CALL,
    WATCH,
    FULFILLMENT
  }

  /** A row of the scheduler. */
  public record Job(Kind kind, String key) {}

  private record Row(Instant due, int failures, boolean picked) {}

  private static final String CHAIN = "life";

  private final Map<Job, Row> jobs = new LinkedHashMap<>();
  private final Map<PurchaseId, BulkPurchaseSaga> sagas = new LinkedHashMap<>();
  private final Callers callers;
  private final VoucherIssuer issuer;
  private final Clock clock;
  private final Runnable between;

  /** One workshop is one database; any number of nodes work in it. */
  public Workshop(
      CheckoutGateway gateway, Purchases purchases, CodeKeys keys, Clock clock, Runnable between) {
    this.callers = new Callers(gateway, purchases, clock, between);
    this.issuer = new VoucherIssuer(purchases, keys, callers.chains());
    this.clock = clock;
    this.between = between;
  }

  /** The saga sees a fact; its wishes are stored with its position, or not at all. */
  public void see(BulkPurchaseEvent event) {
    BulkPurchaseSaga saga = sagas.computeIfAbsent(event.purchaseId(), id -> new BulkPurchaseSaga());
    Agenda agenda = new RowsOfMemory();
    switch (event) {
      case BulkPurchaseEvent.Created e -> saga.on(e);
      case BulkPurchaseEvent.CheckoutRequested e -> saga.on(e, CHAIN, agenda);
      case BulkPurchaseEvent.SessionAbandoned e -> saga.on(e, CHAIN, agenda);
      case BulkPurchaseEvent.PaymentReceived e -> saga.on(e, agenda);
      case BulkPurchaseEvent.RefundRequested e -> saga.on(e, CHAIN, agenda);
      default -> {}
    }
  }

  /** What is due and in nobody's hands. */
  public List<Job> due() {
    Instant now = clock.instant();
    return jobs.entrySet().stream()
        .filter(job -> !job.getValue().picked() && !job.getValue().due().isAfter(now))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** When the next piece of work is due. */
  public Optional<Instant> nextDue() {
    return jobs.values().stream().map(Row::due).min(Comparator.naturalOrder());
  }

  /** Takes a job; what the returned work does may end in the middle. */
  public Runnable pick(Job job) {
    Row row = jobs.get(job);
    jobs.put(job, new Row(row.due(), row.failures(), true));
    return () -> work(job, row);
  }

  /** Whoever had it is dead; others notice later. */
  public void orphaned(Job job, Duration noticed) {
    jobs.computeIfPresent(
        job,
        (id, row) ->
            row.picked() ? new Row(clock.instant().plus(noticed), row.failures(), false) : row);
  }

  /** What a person would have to look at. */
  public List<String> parked() {
    return callers.parked();
  }

  /** What a look at a session has to tell. */
  public Optional<BulkPurchaseCommand> report(
      PurchaseId purchase, int attempt, String sessionId, SessionSight sight) {
    return callers.report(purchase, attempt, sessionId, sight);
  }

  private void work(Job job, Row row) {
    try {
      Next next =
          switch (job.kind()) {
            case CALL -> callers.attempt(job.key());
            case WATCH -> callers.look(job.key());
            case FULFILLMENT -> fulfilled(job.key());
          };
      between.run();
      then(job, next);
    } catch (RuntimeException failure) {
      jobs.put(job, new Row(callers.afterFailure(row.failures()), row.failures() + 1, false));
    }
  }

  private Next fulfilled(String purchaseId) {
    issuer.issuePaid(new PurchaseId(purchaseId));
    return new Next.Over();
  }

  private void then(Job job, Next next) {
    switch (next) {
      case Next.Over() -> jobs.remove(job);
      case Next.Again(var at) -> jobs.put(job, new Row(at, 0, false));
      case Next.Watch(var at) -> {
        jobs.remove(job);
        jobs.put(new Job(Kind.WATCH, job.key()), new Row(at, 0, false));
      }
    }
  }

  private final class RowsOfMemory implements Agenda {
    @Override
    public void want(PaymentCall call) {
      if (callers.want(call)) {
        begin(new Job(Kind.CALL, call.idempotencyKey()));
      }
    }

    @Override
    public void fulfill(PurchaseId purchaseId) {
      begin(new Job(Kind.FULFILLMENT, purchaseId.value()));
    }

    private void begin(Job job) {
      jobs.putIfAbsent(job, new Row(clock.instant(), 0, false));
    }
  }
}

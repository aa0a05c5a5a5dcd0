package io.bulkvouchers.command.reconciliation;

import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.events.ConferenceId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Holds both sides beside each other. Money moves meanwhile, and one side sees it before the other:
 * a difference is believed only when a second look finds the same.
 */
@Component
class Reconciliation {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
  private static final int LOOKS = 4;

  /** Nobody reads more; the count of the run says how many there are. */
  private static final int MOST_ROWS = 10_000;

  private final MoneyBook ours;
  private final StripeBook theirs;
  private final Runs runs;
  private final Differences differences;
  private final TransactionOperations transactions;
  private final ReconciliationSettings settings;
  private final Clock clock;

  Reconciliation(
      MoneyBook ours,
      StripeBook theirs,
      Runs runs,
      Differences differences,
      TransactionOperations transactions,
      ReconciliationSettings settings,
      Clock clock) {
    this.ours = ours;
    this.theirs = theirs;
    this.runs = runs;
    this.differences = differences;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /** Does a run that was begun; one that is over stays as it is. */
  void run(String id) {
    Optional<ReconciliationRun> begun = runs.find(id).filter(run -> run.state().equals("running"));
    begun.ifPresent(this::run);
  }

  private void run(ReconciliationRun run) {
    switch (settledLook(run.conference())) {
      case Answer.Given<Findings>(Findings findings) -> keep(run, findings);
      case Answer.Refused<Findings>(String reason) -> fail(run, "stripe_refused_" + reason);
      case Answer.Unknown<Findings>(String problem, Answer.Key _) ->
          fail(run, "stripe_silent_" + problem);
    }
  }

  private Answer<Findings> settledLook(ConferenceId conference) {
    Answer<Findings> last = look(conference);
    for (int looks = 1; looks < LOOKS; looks++) {
      if (!(last instanceof Answer.Given<Findings>(Findings before))
          || before.differences().isEmpty()) {
        return last;
      }
      LockSupport.parkNanos(settings.secondLookAfter().toNanos());
      Answer<Findings> next = look(conference);
      if (next instanceof Answer.Given<Findings>(Findings after)
          && before.differences().containsAll(after.differences())) {
        return next;
      }
      last = next;
    }
    return last;
  }

  /** Stripe first: what it shows by then, our facts have by now or soon. */
  private Answer<Findings> look(ConferenceId conference) {
    return theirs
        .of(conference)
        .map(side -> Findings.of(ours.of(conference), side.items()).but(side.problem()));
  }

  private void keep(ReconciliationRun run, Findings findings) {
    List<Difference> rows = findings.differences();
    transactions.executeWithoutResult(
        status -> {
          differences.keep(run.id(), rows.subList(0, Math.min(rows.size(), MOST_ROWS)));
          runs.complete(run.id(), findings, clock.instant());
        });
    LOG.info(
        "fact=reconciled conference={} run={} differences={}",
        run.conference(),
        run.id(),
        rows.size());
  }

  private void fail(ReconciliationRun run, String problem) {
    runs.fail(run.id(), problem, clock.instant());
    LOG.warn(
        "fact=not_reconciled conference={} run={} problem={}", run.conference(), run.id(), problem);
  }
}

package io.bulkvouchers.query.rebuild;

import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.past.Folding;
import io.bulkvouchers.query.rebuild.Rebuild.Outcome;
import io.bulkvouchers.query.rebuild.Rebuild.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on a rebuild in steps: some thousand facts and how far it is commit together, so that one
 * that is killed goes on behind its last whole step. The last step compares, and may switch.
 */
@Component
class Rebuilder {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilder.class);

  private final Rebuilds rebuilds;
  private final Beside beside;
  private final Comparison comparison;
  private final Folding folding;
  private final TransactionTemplate transaction;
  private final TransactionTemplate snapshot;
  private final InstantSource clock;

  Rebuilder(
      Rebuilds rebuilds,
      Beside beside,
      Comparison comparison,
      Folding folding,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.rebuilds = rebuilds;
    this.beside = beside;
    this.comparison = comparison;
    this.folding = folding;
    this.transaction = new TransactionTemplate(transactions);
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.clock = clock;
  }

  /** What a step came to. */
  enum Step {
    READ,
    CAUGHT_UP,
    NOT_OURS
  }

  /** Until it is done, or has been paused or cancelled, or is worked on by another node. */
  void work(Rebuild rebuild, Facts facts) {
    Step last = Step.READ;
    while (last == Step.READ) {
      last = step(rebuild.number(), facts);
    }
    if (last == Step.CAUGHT_UP) {
      // A rehearsal looks at one moment and holds nobody up; a switch lets nothing come in between.
      TransactionTemplate end = rebuild.purpose() == Purpose.SWITCH ? transaction : snapshot;
      end.executeWithoutResult(status -> running(rebuild.number()).ifPresent(it -> end(it, facts)));
    }
  }

  private Step step(long number, Facts facts) {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                running(number)
                    .map(it -> fold(it, facts).isPresent() ? Step.READ : Step.CAUGHT_UP)
                    .orElse(Step.NOT_OURS)));
  }

  private Optional<Rebuild> running(long number) {
    return rebuilds.lockRunning().filter(it -> it.number() == number);
  }

  /** The position after some more facts; absent when there are none. */
  private Optional<Long> fold(Rebuild rebuild, Facts facts) {
    return fold(rebuild, rebuild.position(), facts);
  }

  private Optional<Long> fold(Rebuild rebuild, long position, Facts facts) {
    Instant began = clock.instant();
    beside.lookHere();
    Optional<List<Fact>> some = facts.next(position);
    return some.map(
        more -> {
          folding.fold(rebuild.views(), more.stream());
          long now = more.isEmpty() ? position : more.getLast().position();
          Duration busy = Duration.between(began, clock.instant());
          rebuilds.moved(rebuild.number(), now, more.size(), busy);
          return now;
        });
  }

  private void end(Rebuild rebuild, Facts facts) {
    if (rebuild.purpose() == Purpose.SWITCH) {
      beside.holdTheFeed();
    }
    Optional<Long> position = Optional.of(rebuild.position());
    while (position.isPresent()) {
      position = fold(rebuild, position.get(), facts);
    }
    List<String> tables = folding.tables(rebuild.views());
    Outcome outcome = comparison.of(tables);
    if (rebuild.purpose() == Purpose.SWITCH) {
      beside.takePlace(tables);
    } else {
      beside.drop();
    }
    rebuilds.finish(rebuild.number(), outcome);
    LOG.info(
        "rebuild=finished id={} purpose={} differing={}",
        rebuild.number(),
        rebuild.purpose(),
        outcome.differing());
  }
}

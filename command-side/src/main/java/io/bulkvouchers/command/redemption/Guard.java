package io.bulkvouchers.command.redemption;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets nobody try more codes than an honest mistake takes; good codes cost nothing. */
@Component
class Guard {

  private final Budgets budgets;
  private final Blocks blocks;
  private final MissRates rates;
  private final GuessSettings settings;

  Guard(Budgets budgets, MissRates rates, GuessSettings settings, Clock clock) {
    this.budgets = budgets;
    this.blocks = new Blocks(clock);
    this.rates = rates;
    this.settings = settings;
  }

  /**
   * Passes who has something left.
   *
   * @throws TooManyMisses while one of his budgets is known to be spent
   */
  void admit(Visitor visitor) {
    if (blocks.isEmpty()) {
      return;
    }
    longest(Stream.of(Miss.values()).flatMap(miss -> waits(budgets(visitor, miss))))
        .ifPresent(
            wait -> {
              rates.blocked();
              throw new TooManyMisses(wait);
            });
  }

  /**
   * Counts a miss against everybody whom it concerns.
   *
   * @throws TooManyMisses when one of them had nothing left
   */
  void count(Visitor visitor, Miss miss) {
    rates.missed(visitor.conference(), miss);
    longest(budgets(visitor, miss).stream().flatMap(budget -> take(budget).stream()))
        .ifPresent(
            wait -> {
              throw new TooManyMisses(wait);
            });
  }

  /** How long each spent budget of a kind still stops its visitor, whose own comes first. */
  private Stream<Duration> waits(List<Budget> all) {
    Budget own = all.getFirst();
    return all.stream()
        .flatMap(
            budget ->
                blocks.left(budgets.pseudonym(budget)).stream()
                    .filter(
                        wait ->
                            switch (budget.reach()) {
                              case ALL -> true;
                              case MISSERS -> budgets.isBegun(own);
                            }));
  }

  private Optional<Duration> take(Budget budget) {
    Optional<Duration> spent = budgets.take(budget);
    spent.ifPresent(wait -> blocks.block(budgets.pseudonym(budget), wait));
    return spent;
  }

  private List<Budget> budgets(Visitor visitor, Miss miss) {
    return Budget.of(visitor, miss, settings);
  }

  private static Optional<Duration> longest(Stream<Duration> waits) {
    return waits.reduce((one, other) -> one.compareTo(other) > 0 ? one : other);
  }
}

package io.bulkvouchers.command.store;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The position up to which the store is settled: no commit that is still on its way can add a fact
 * at or below it. One for all readers of a node, so that the append gate is shut as rarely as
 * possible: only when there is something new behind it, and not again at once. Under load the facts
 * of that little while are read together, and commands wait at the gate less often.
 */
public final class Horizon {

  private final JdbcClient jdbc;
  private final TransactionOperations outside;
  private final Duration pause;
  private long settled;
  private long shut;

  /**
   * Asks the database.
   *
   * @param pause how long the gate stays open for those who only want to read on
   * @param outside runs its work outside of any transaction, so that the gate opens at once
   */
  Horizon(JdbcClient jdbc, TransactionOperations outside, Duration pause) {
    this.jdbc = jdbc;
    this.outside = outside;
    this.pause = pause;
    this.shut = System.nanoTime() - pause.toNanos();
  }

  /**
   * A settled position. When the last known is not beyond the given one, a fresh one, unless the
   * gate was shut a moment ago: then the reader comes again.
   */
  synchronized long beyond(long position) {
    boolean rests = System.nanoTime() - shut < pause.toNanos();
    return settled > position || rests ? settled : latest();
  }

  /** The settled position of this moment; an earlier one when an append takes too long. */
  public synchronized long latest() {
    if (newest() > settled) {
      settled = number("select settled_position()").orElse(settled);
      shut = System.nanoTime();
    }
    return settled;
  }

  /** The highest position that can be seen, settled or not. */
  public long newest() {
    return number("select coalesce(max(position), 0) from event").orElseThrow();
  }

  private Optional<Long> number(String sql) {
    return outside.execute(status -> jdbc.sql(sql).query(Long.class).optional());
  }
}

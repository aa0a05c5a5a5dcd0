package io.bulkvouchers.command.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The position up to which the store is settled: no commit that is still on its way can add a fact
 * at or below it. One for all readers of a node, so that the append gate is shut as rarely as
 * possible, and only when there is something new behind it.
 */
public final class Horizon {

  private final JdbcClient jdbc;
  private final TransactionOperations outside;
  private long settled;

  /**
   * Asks the database.
   *
   * @param outside runs its work outside of any transaction, so that the gate opens at once
   */
  Horizon(JdbcClient jdbc, TransactionOperations outside) {
    this.jdbc = jdbc;
    this.outside = outside;
  }

  /** A settled position, a fresh one when the last known is not beyond the given one. */
  synchronized long beyond(long position) {
    return settled > position ? settled : latest();
  }

  /** The settled position of this moment; an earlier one when an append takes too long. */
  public synchronized long latest() {
    if (newest() > settled) {
      settled = number("select settled_position()").orElse(settled);
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

package io.bulkvouchers.command.relay;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one row that says how far the relay has come and which node may go on. It is the whole
 * outbox: a fact behind its position was acknowledged by the broker.
 */
final class Lease {

  private final JdbcClient jdbc;
  private final String owner = UUID.randomUUID().toString();
  private final double seconds;

  Lease(JdbcClient jdbc, Duration length) {
    this.jdbc = jdbc;
    this.seconds = length.toMillis() / 1_000.0;
  }

  /** The position to go on from; empty while another node has the lease. */
  OptionalLong claim() {
    return jdbc.sql(
            """
            insert into relay as held (name, position, owner, leased_until)
            values ('kafka', 0, :owner, clock_timestamp() + make_interval(secs => :seconds))
            on conflict (name) do update
              set owner = excluded.owner, leased_until = excluded.leased_until
              where held.owner = excluded.owner or held.leased_until < clock_timestamp()
            returning position
            """)
        .param("owner", owner)
        .param("seconds", seconds)
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /** Moves on and keeps the lease. */
  void advance(long position) {
    int rows =
        jdbc.sql(
                """
                update relay set position = :position,
                  leased_until = clock_timestamp() + make_interval(secs => :seconds)
                where name = 'kafka' and owner = :owner
                """)
            .param("position", position)
            .param("seconds", seconds)
            .param("owner", owner)
            .update();
    if (rows == 0) {
      throw new LeaseLost();
    }
  }

  /** Lets another node go on at once. */
  void release() {
    jdbc.sql("update relay set leased_until = '-infinity' where name = 'kafka' and owner = :owner")
        .param("owner", owner)
        .update();
  }

  /** The position that any node has reached. */
  long position() {
    return jdbc.sql("select position from relay where name = 'kafka'")
        .query(Long.class)
        .optional()
        .orElse(0L);
  }
}

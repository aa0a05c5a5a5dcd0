package io.bulkvouchers.query.uses;

import io.bulkvouchers.events.VoucherEvent.VoucherRedeemed;
import io.bulkvouchers.events.VoucherEvent.VoucherReleased;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.feed.Projection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Items that were used and given back on each day, in UTC. */
@Repository
public class UseDays implements Projection {

  private static final JsonMapper JSON = EventCodec.mapper();

  private final JdbcClient sql;

  UseDays(JdbcClient sql) {
    this.sql = sql;
  }

  /** One day on which something was used or given back. */
  public record UseDay(LocalDate day, long used, long released) {}

  private record Move(String purchase, Instant at, int used, int released) {}

  @Override
  public Set<String> tables() {
    return Set.of("use_day");
  }

  @Override
  public void apply(List<Fact> facts) {
    List<Move> moves = facts.stream().flatMap(UseDays::move).toList();
    if (!moves.isEmpty()) {
      count(moves);
    }
  }

  /** The days of some purchases together, the first one first. */
  public List<UseDay> of(Collection<String> purchaseIds) {
    return sql.sql(
            """
            select day, sum(used) as used, sum(released) as released from use_day
            where purchase_id = any(:ids) group by day order by day
            """)
        .param("ids", purchaseIds.toArray(String[]::new))
        .query(
            (row, number) ->
                new UseDay(
                    row.getDate("day").toLocalDate(), row.getLong("used"), row.getLong("released")))
        .list();
  }

  private static Stream<Move> move(Fact fact) {
    Instant at = fact.envelope().time();
    return switch (fact.event()) {
      case VoucherRedeemed e -> Stream.of(new Move(fact.streamId(), at, e.items(), 0));
      case VoucherReleased e -> Stream.of(new Move(fact.streamId(), at, 0, e.items()));
      default -> Stream.empty();
    };
  }

  private void count(List<Move> moves) {
    sql.sql(
            """
            insert into use_day (purchase_id, day, used, released)
            select purchase, (at at time zone 'UTC')::date, sum(used), sum(released)
            from jsonb_to_recordset(:moves::jsonb) as moved
              (purchase text, at timestamptz, used int, released int)
            group by 1, 2
            on conflict (purchase_id, day) do update set
              used = use_day.used + excluded.used,
              released = use_day.released + excluded.released
            """)
        .param("moves", JSON.writeValueAsString(moves))
        .update();
  }
}

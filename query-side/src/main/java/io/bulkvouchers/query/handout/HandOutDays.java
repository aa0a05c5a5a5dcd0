package io.bulkvouchers.query.handout;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days on which somebody was handed a voucher or lost it again, in UTC. */
@Repository
public class HandOutDays {

  private final JdbcClient sql;

  HandOutDays(JdbcClient sql) {
    this.sql = sql;
  }

  /** One such day. */
  public record HandOutDay(LocalDate day, long handedOut, long takenBack) {}

  /** The days of some purchases together, the first one first. */
  public List<HandOutDay> of(Collection<String> purchaseIds) {
    return sql.sql(
            """
            select (moved.at at time zone 'UTC')::date as day,
                   count(*) filter (where way = 'given') as handed_out,
                   count(*) filter (where way = 'taken') as taken_back
            from hand_out,
              lateral (values (assigned_at, 'given'), (ended_at, 'taken')) as moved (at, way)
            where purchase_id = any(:ids) and moved.at is not null
            group by 1 order by 1
            """)
        .param("ids", purchaseIds.toArray(String[]::new))
        .query(
            (row, number) ->
                new HandOutDay(
                    row.getObject("day", LocalDate.class),
                    row.getLong("handed_out"),
                    row.getLong("taken_back")))
        .list();
  }
}

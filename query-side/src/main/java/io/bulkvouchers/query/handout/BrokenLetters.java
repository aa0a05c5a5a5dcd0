package io.bulkvouchers.query.handout;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Letters that failed by our own fault: red until each was ordered again, or its hand-out was taken
 * back, or its person erased.
 */
@Component("lettersHealthIndicator")
class BrokenLetters extends AbstractHealthIndicator implements MeterBinder {

  private static final String METER = "hand_out.letters.broken";

  private final JdbcClient sql;

  BrokenLetters(JdbcClient sql) {
    super("The letters cannot be counted");
    this.sql = sql;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder(METER, this, BrokenLetters::count)
        .description("Letters that failed by our own fault and that nobody has ordered again")
        .register(registry);
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    int failed = count();
    if (failed == 0) {
      health.up();
    } else {
      health
          .down()
          .withDetail("failed", failed)
          .withDetail(
              "advice", "Their hand-outs say why: mend that, then have the letters sent again");
    }
  }

  private int count() {
    return sql.sql(
            """
            select count(*) from hand_out_letter l
            join hand_out h on h.id = l.hand_out_id
            join hand_out_person p on p.id = h.person_id
            where l.fault is not null and h.ended_at is null and p.erased_at is null
              and not exists (select from hand_out_letter later
                where later.hand_out_id = l.hand_out_id and later.ordered_at > l.ordered_at)
            """)
        .query(Integer.class)
        .single();
  }
}

package io.bulkvouchers.command.redemption;

import io.bulkvouchers.events.ConferenceId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How often codes were missed on all nodes, and the alarm when that is no accident any more. */
@Component
class MissRates {

  static final String METER = "bulk.vouchers.redemption.misses";

  private static final Logger LOG = LoggerFactory.getLogger(MissRates.class);
  private static final Duration KEPT = Duration.ofHours(1);

  private final MeterRegistry meters;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final GuessSettings settings;

  MissRates(MeterRegistry meters, JdbcClient jdbc, Clock clock, GuessSettings settings) {
    this.meters = meters;
    this.jdbc = jdbc;
    this.clock = clock;
    this.settings = settings;
  }

  /** One line a minute and conference, on one node, however many misses there are. */
  void missed(ConferenceId conference, Miss miss) {
    meters.counter(METER, "kind", miss.word()).increment();
    long misses =
        jdbc.sql(
                """
                insert into guess_minute as it (conference_id, minute, misses) values (?, ?, 1)
                on conflict (conference_id, minute) do update set misses = it.misses + 1
                returning misses
                """)
            .params(conference.value(), minute())
            .query(Long.class)
            .single();
    if (misses == settings.alarmPerMinute()) {
      LOG.warn("guessing=suspected conference={} misses={} in=PT1M", conference, misses);
    }
  }

  void blocked() {
    meters.counter(METER, "kind", "blocked").increment();
  }

  /** Where the alarm was reached in this minute or the one before. */
  List<String> suspected() {
    return jdbc.sql(
            """
            select distinct conference_id from guess_minute
            where minute >= ? and misses >= ? order by conference_id
            """)
        .params(minute().minusMinutes(1), settings.alarmPerMinute())
        .query(String.class)
        .list();
  }

  @Scheduled(fixedDelayString = "PT5M")
  void forgetOld() {
    jdbc.sql("delete from guess_minute where minute < ?").param(minute().minus(KEPT)).update();
  }

  private OffsetDateTime minute() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
        .truncatedTo(ChronoUnit.MINUTES);
  }
}

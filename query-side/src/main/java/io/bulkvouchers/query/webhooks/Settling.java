package io.bulkvouchers.query.webhooks;

import io.bulkvouchers.query.webhooks.Lane.Taken;
import io.bulkvouchers.query.webhooks.http.Answer;
import io.bulkvouchers.query.webhooks.http.Answer.Answered;
import io.bulkvouchers.query.webhooks.http.Answer.Silent;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a message and of its endpoint after a try. */
@Component
class Settling {

  private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
  private static final int GONE = 410;

  private final JdbcClient sql;
  private final WebhookSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random = RandomGenerator.getDefault();

  Settling(JdbcClient sql, WebhookSettings settings, InstantSource clock) {
    this.sql = sql;
    this.settings = settings;
    this.clock = clock;
  }

  /** The endpoint first, then its message: in the order in which a deletion locks them. */
  @Transactional
  public void settle(Taken taken, Answer answer, Instant begun) {
    Instant now = clock.instant();
    switch (answer) {
      case Answered it when it.status() >= 200 && it.status() < 300 -> {
        recovered(taken);
        finish(taken, "delivered", now);
      }
      case Answered it when it.status() == GONE -> {
        switchOff(taken, "gone");
        finish(taken, "failed", now);
      }
      case Answered it -> failed(taken, RetryAfter.read(it.retryAfter(), now), now);
      case Silent _ -> failed(taken, Optional.empty(), now);
    }
    write(taken, answer, begun, Duration.between(begun, now));
  }

  private void recovered(Taken taken) {
    sql.sql(
            """
            update webhook_endpoint set failing_since = null
            where id = :id and failing_since is not null
            """)
        .param("id", taken.endpoint())
        .update();
  }

  private void failed(Taken taken, Optional<Instant> wanted, Instant now) {
    Instant since =
        sql.sql(
                """
                update webhook_endpoint set failing_since = coalesce(failing_since, :now)
                where id = :id returning failing_since
                """)
            .param("now", Timestamp.from(now))
            .param("id", taken.endpoint())
            .query(Timestamp.class)
            .optional()
            .map(Timestamp::toInstant)
            .orElse(now);
    if (!now.isBefore(since.plus(settings.giveUpAfter()))) {
      switchOff(taken, "failing");
    }
    Instant usual = now.plus(settings.retryAfter(taken.tries(), random));
    Instant next = wanted.filter(usual::isBefore).orElse(usual);
    if (next.isBefore(taken.giveUpAt())) {
      again(taken, next);
    } else {
      finish(taken, "failed", now);
    }
  }

  private void switchOff(Taken taken, String trouble) {
    int count =
        sql.sql(
                """
                update webhook_endpoint set state = 'disabled', trouble = :trouble
                where id = :id and state <> 'disabled'
                """)
            .param("trouble", trouble)
            .param("id", taken.endpoint())
            .update();
    if (count == 1) {
      LOG.warn("webhook=switched_off endpoint={} cause={}", taken.endpoint(), trouble);
    }
  }

  private void again(Taken taken, Instant next) {
    sql.sql(
            """
            update webhook_delivery set state = 'waiting', due_at = :next
            where id = :id and state = 'sending'
            """)
        .param("next", Timestamp.from(next))
        .param("id", taken.id())
        .update();
  }

  private void finish(Taken taken, String state, Instant now) {
    sql.sql(
            """
            update webhook_delivery set state = :state, finished_at = :now
            where id = :id and state = 'sending'
            """)
        .param("state", state)
        .param("now", Timestamp.from(now))
        .param("id", taken.id())
        .update();
  }

  /** Nothing when the endpoint was deleted meanwhile. */
  private void write(Taken taken, Answer answer, Instant begun, Duration time) {
    Optional<Answered> answered =
        answer instanceof Answered it ? Optional.of(it) : Optional.empty();
    String trouble = answer instanceof Silent(String why) ? why : null;
    sql.sql(
            """
            insert into webhook_attempt
              (delivery_id, tried_at, milliseconds, status, trouble, excerpt)
            select id, :begun, :time, :status::integer, :trouble::text, :excerpt::text
            from webhook_delivery where id = :id
            """)
        .param("begun", Timestamp.from(begun))
        .param("time", (int) Math.min(time.toMillis(), Integer.MAX_VALUE))
        .param("status", answered.map(Answered::status).orElse(null))
        .param("trouble", trouble)
        .param("excerpt", answered.map(Answered::excerpt).orElse(null))
        .param("id", taken.id())
        .update();
  }
}

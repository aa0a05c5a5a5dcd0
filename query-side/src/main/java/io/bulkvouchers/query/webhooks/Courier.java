package io.bulkvouchers.query.webhooks;

import io.bulkvouchers.query.webhooks.Lane.Taken;
import io.bulkvouchers.query.webhooks.http.Answer;
import io.bulkvouchers.query.webhooks.http.Message;
import io.bulkvouchers.query.webhooks.http.Messenger;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Brings messages to endpoints, outside of any transaction and at least once. Each endpoint has
 * lanes of its own, so that a slow one holds nobody but itself; a lane is opened at each round
 * while there is more to send, up to a bound.
 */
@Component
class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private final Endpoints endpoints;
  private final Lane lane;
  private final Messenger messenger;
  private final Settling settling;
  private final JdbcClient sql;
  private final WebhookSettings settings;
  private final InstantSource clock;
  private final Map<String, Semaphore> lanes = new ConcurrentHashMap<>();

  Courier(
      Endpoints endpoints,
      Lane lane,
      Messenger messenger,
      Settling settling,
      JdbcClient sql,
      WebhookSettings settings,
      InstantSource clock) {
    this.endpoints = endpoints;
    this.lane = lane;
    this.messenger = messenger;
    this.settling = settling;
    this.sql = sql;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${bulk-vouchers.webhooks.poll:500ms}")
  void round() {
    try {
      endpoints.withMessagesDue(clock.instant()).forEach(this::open);
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("webhook=courier_waits cause=\"{}\"", away.getClass().getSimpleName());
    }
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forgetOld() {
    sql.sql(
            """
            delete from webhook_delivery
            where created_at < :old and state not in ('waiting', 'sending')
            """)
        .param("old", Timestamp.from(clock.instant().minus(settings.kept())))
        .update();
  }

  private void open(String endpoint) {
    Semaphore free = lanes.computeIfAbsent(endpoint, _ -> new Semaphore(settings.lanes()));
    if (free.tryAcquire()) {
      Thread.ofVirtual()
          .name("webhook-" + endpoint)
          .start(
              () -> {
                try {
                  drain(endpoint);
                } finally {
                  free.release();
                }
              });
    }
  }

  private void drain(String endpoint) {
    try {
      for (Optional<Taken> taken = lane.take(endpoint);
          taken.isPresent();
          taken = lane.take(endpoint)) {
        deliver(taken.get());
      }
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("webhook=lane_waits cause=\"{}\"", away.getClass().getSimpleName());
    }
  }

  private void deliver(Taken taken) {
    Instant begun = clock.instant();
    Answer answer = messenger.send(message(taken, begun));
    settling.settle(taken, answer, begun);
    LOG.info(
        "webhook={} endpoint={} event={} try={}",
        word(answer),
        taken.endpoint(),
        taken.eventId(),
        taken.tries());
  }

  private static Message message(Taken taken, Instant now) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", taken.eventId());
    headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
    headers.put(
        "webhook-signature",
        taken.secrets().stream()
            .map(secret -> secret.sign(taken.eventId(), now, taken.body()))
            .collect(Collectors.joining(" ")));
    return new Message(taken.url(), headers, taken.body());
  }

  private static String word(Answer answer) {
    return switch (answer) {
      case Answer.Answered(int status, _, _) -> String.valueOf(status);
      case Answer.Silent _ -> "silent";
    };
  }
}

package io.bulkvouchers.query.webhooks;

import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import io.bulkvouchers.query.webhooks.Endpoint.EndpointSecret;
import io.bulkvouchers.query.webhooks.signing.SecretSeal;
import io.bulkvouchers.query.webhooks.signing.SigningSecret;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an organizer may do with endpoints. */
@Component
class EndpointChanges {

  private static final Logger LOG = LoggerFactory.getLogger(EndpointChanges.class);
  private static final int MOST = 20;

  private final JdbcClient sql;
  private final Endpoints endpoints;
  private final SecretSeal seal;
  private final WebhookSettings settings;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  EndpointChanges(
      JdbcClient sql,
      Endpoints endpoints,
      SecretSeal seal,
      WebhookSettings settings,
      InstantSource clock) {
    this.sql = sql;
    this.endpoints = endpoints;
    this.seal = seal;
    this.settings = settings;
    this.clock = clock;
  }

  /** Where to send what. */
  record Wish(URI url, List<WebhookEvent> events) {

    String[] words() {
      return events.stream().map(WebhookEvent::word).toArray(String[]::new);
    }
  }

  @Transactional
  public EndpointSecret create(String conferenceId, Wish wish, String userId) {
    if (endpoints.of(conferenceId).size() >= MOST) {
      throw refused("A conference has at most %d endpoints".formatted(MOST));
    }
    String id = "we_" + UUID.randomUUID().toString().replace("-", "");
    SigningSecret secret = SigningSecret.draw(random);
    unlessThere(
        () ->
            sql.sql(
                    """
                    insert into webhook_endpoint (id, conference_id, url, event_types,
                      sealed_secret, created_at, created_by)
                    values (:id, :conference, :url, :events, :secret, :now, :user)
                    """)
                .param("id", id)
                .param("conference", conferenceId)
                .param("url", wish.url().toString())
                .param("events", wish.words())
                .param("secret", seal.close(secret.text(), id))
                .param("now", now())
                .param("user", userId)
                .update());
    LOG.info("webhook=created endpoint={} conference={} user={}", id, conferenceId, userId);
    return new EndpointSecret(endpoints.get(conferenceId, id), secret.text());
  }

  @Transactional
  public Endpoint change(Endpoint before, Wish wish, Endpoint.EndpointState state, String userId) {
    unlessThere(
        () ->
            sql.sql(
                    """
                    update webhook_endpoint set url = :url, event_types = :events
                    where id = :id
                    """)
                .param("url", wish.url().toString())
                .param("events", wish.words())
                .param("id", before.id())
                .update());
    if (state != before.state()) {
      turn(before, state);
    }
    LOG.info("webhook=changed endpoint={} state={} user={}", before.id(), state, userId);
    return endpoints.get(before.conference(), before.id());
  }

  /** Who is active again begins without a record of failures. */
  private void turn(Endpoint before, Endpoint.EndpointState state) {
    String word =
        switch (state) {
          case ACTIVE -> "active";
          case PAUSED -> "paused";
          case DISABLED -> throw new IllegalArgumentException("It switches itself off");
        };
    sql.sql(
            """
            update webhook_endpoint set state = :state, trouble = null, failing_since = null
            where id = :id
            """)
        .param("state", word)
        .param("id", before.id())
        .update();
  }

  /** A new secret; the one before signs for a while too, and the one before that no more. */
  @Transactional
  public EndpointSecret rotate(Endpoint before, String userId) {
    SigningSecret secret = SigningSecret.draw(random);
    sql.sql(
            """
            update webhook_endpoint set sealed_previous = sealed_secret, previous_until = :until,
              sealed_secret = :secret
            where id = :id
            """)
        .param("until", Timestamp.from(clock.instant().plus(settings.oldSecretValid())))
        .param("secret", seal.close(secret.text(), before.id()))
        .param("id", before.id())
        .update();
    LOG.info("webhook=secret_rotated endpoint={} user={}", before.id(), userId);
    return new EndpointSecret(endpoints.get(before.conference(), before.id()), secret.text());
  }

  /** With all that was sent to it and waits for it. */
  void delete(Endpoint endpoint, String userId) {
    sql.sql("delete from webhook_endpoint where id = :id").param("id", endpoint.id()).update();
    LOG.info("webhook=deleted endpoint={} user={}", endpoint.id(), userId);
  }

  private static void unlessThere(Runnable change) {
    try {
      change.run();
    } catch (DuplicateKeyException there) {
      throw refused("The conference has an endpoint with this address already");
    }
  }

  private static Problem refused(String why) {
    return new Problem(ProblemCode.WEBHOOK_REFUSED, why);
  }

  private Timestamp now() {
    Instant instant = clock.instant();
    return Timestamp.from(instant);
  }
}

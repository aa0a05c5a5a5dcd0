package io.bulkvouchers.query.webhooks;

import io.bulkvouchers.query.webhooks.signing.SecretSeal;
import io.bulkvouchers.query.webhooks.signing.SigningSecret;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Takes messages of one endpoint. Who takes one has it for a while; when he dies with it, the next
 * one takes it and sends the same message again.
 */
@Repository
class Lane {

  /** Beside the patience of a request, for what is written before and after. */
  private static final Duration SPARE = Duration.ofMinutes(2);

  private final JdbcClient sql;
  private final SecretSeal seal;
  private final WebhookSettings settings;
  private final InstantSource clock;

  Lane(JdbcClient sql, SecretSeal seal, WebhookSettings settings, InstantSource clock) {
    this.sql = sql;
    this.seal = seal;
    this.settings = settings;
    this.clock = clock;
  }

  /** One message that somebody took, and the secrets that sign it. */
  record Taken(
      String id,
      String endpoint,
      String eventId,
      String body,
      int tries,
      Instant giveUpAt,
      URI url,
      List<SigningSecret> secrets) {}

  /** The message that waits longest and that nobody else looks at. */
  Optional<Taken> take(String endpoint) {
    Instant now = clock.instant();
    return sql.sql(
            """
            with taken as (
              update webhook_delivery set state = 'sending', tries = tries + 1, due_at = :until
              where id = (select d.id from webhook_delivery d
                join webhook_endpoint e on e.id = d.endpoint_id and e.state = 'active'
                where d.endpoint_id = :endpoint and d.state in ('waiting', 'sending')
                  and d.due_at <= :now
                order by d.due_at, d.number limit 1 for update of d skip locked)
              returning *)
            select taken.*, e.url, e.sealed_secret,
              case when e.previous_until > :now then e.sealed_previous end as previous
            from taken join webhook_endpoint e on e.id = taken.endpoint_id
            """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(now.plus(settings.patience()).plus(SPARE)))
        .param("endpoint", endpoint)
        .query((row, number) -> taken(row))
        .optional();
  }

  private Taken taken(ResultSet row) throws SQLException {
    String endpoint = row.getString("endpoint_id");
    return new Taken(
        row.getString("id"),
        endpoint,
        row.getString("event_id"),
        row.getString("body"),
        row.getInt("tries"),
        row.getTimestamp("give_up_at").toInstant(),
        URI.create(row.getString("url")),
        Stream.of(
                Optional.of(row.getBytes("sealed_secret")),
                Optional.ofNullable(row.getBytes("previous")))
            .flatMap(Optional::stream)
            .map(closed -> SigningSecret.parse(seal.open(closed, endpoint)))
            .toList());
  }
}

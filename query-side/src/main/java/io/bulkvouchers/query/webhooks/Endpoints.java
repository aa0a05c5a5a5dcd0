package io.bulkvouchers.query.webhooks;

import io.bulkvouchers.query.access.Owner;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.webhooks.Endpoint.Because;
import io.bulkvouchers.query.webhooks.Endpoint.EndpointState;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code webhook_endpoint}, as it is read. */
@Repository
class Endpoints {

  private static final String SELECT =
      """
      select e.*,
        (select count(*) from webhook_delivery d
          where d.endpoint_id = e.id and d.state in ('waiting', 'sending')) as waiting,
        (select count(*) from webhook_delivery d
          where d.endpoint_id = e.id and d.state = 'failed') as failed
      from webhook_endpoint e
      """;

  private final JdbcClient sql;
  private final WebhookSettings settings;

  Endpoints(JdbcClient sql, WebhookSettings settings) {
    this.sql = sql;
    this.settings = settings;
  }

  /** Who hears what. */
  record Listener(String endpoint, String conferenceId, Set<String> events, Instant since) {

    boolean wants(Owner owner, WebhookEvent event, Instant time) {
      return owner.conferenceId().equals(conferenceId)
          && events.contains(event.word())
          && !time.isBefore(since);
    }
  }

  /** All that are not switched off: a paused one is told later. */
  List<Listener> listening() {
    return sql.sql(
            """
            select id, conference_id, event_types, created_at from webhook_endpoint
            where state <> 'disabled'
            """)
        .query(
            (row, number) ->
                new Listener(
                    row.getString("id"),
                    row.getString("conference_id"),
                    Set.copyOf(texts(row.getArray("event_types"))),
                    row.getTimestamp("created_at").toInstant()))
        .list();
  }

  /** Active ones for which a message is due. */
  List<String> withMessagesDue(Instant now) {
    return sql.sql(
            """
            select id from webhook_endpoint e where e.state = 'active' and exists (
              select from webhook_delivery d where d.endpoint_id = e.id
                and d.state in ('waiting', 'sending') and d.due_at <= :now)
            """)
        .param("now", Timestamp.from(now))
        .query(String.class)
        .list();
  }

  List<Endpoint> of(String conferenceId) {
    return sql.sql(SELECT + "where e.conference_id = :conference order by e.created_at, e.id")
        .param("conference", conferenceId)
        .query((row, number) -> endpoint(row))
        .list();
  }

  /** The one of the conference, or a problem that does not tell whether there is such a one. */
  Endpoint get(String conferenceId, String id) {
    return sql.sql(SELECT + "where e.conference_id = :conference and e.id = :id")
        .param("conference", conferenceId)
        .param("id", id)
        .query((row, number) -> endpoint(row))
        .optional()
        .orElseThrow(Problem::notFound);
  }

  private Endpoint endpoint(ResultSet row) throws SQLException {
    Optional<Instant> failingSince = moment(row, "failing_since");
    EndpointState state = EndpointState.valueOf(upper(row.getString("state")));
    return new Endpoint(
        row.getString("id"),
        row.getString("conference_id"),
        row.getString("url"),
        texts(row.getArray("event_types")).stream()
            .flatMap(word -> WebhookEvent.named(word).stream())
            .toList(),
        state,
        Optional.ofNullable(row.getString("trouble")).map(it -> Because.valueOf(upper(it))),
        failingSince,
        failingSince
            .filter(_ -> state != EndpointState.DISABLED)
            .map(since -> since.plus(settings.giveUpAfter())),
        moment(row, "previous_until"),
        row.getTimestamp("created_at").toInstant(),
        row.getInt("waiting"),
        row.getInt("failed"));
  }

  static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray())
        .map(String::valueOf)
        .collect(Collectors.toList());
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}

package io.bulkvouchers.command.transparency;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code history_look}: those who audit are audited. */
@Repository
public class HistoryLooks {

  private static final int LONGEST = 2_000;

  private final JdbcClient jdbc;
  private final Clock clock;

  HistoryLooks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One question.
   *
   * @param conference absent where it was about the history of all
   * @param address what was asked for, with everything that it was narrowed to
   * @param requestId names the request in our logs
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record HistoryLook(
      long id,
      Instant at,
      String by,
      Optional<String> conference,
      String address,
      String requestId) {}

  /** Who asks, and under which name of the request. */
  public record Visitor(UserId id, String requestId) {}

  /** Notes a question, before it is answered: what breaks off half way is here as well. */
  public void note(Visitor visitor, Optional<ConferenceId> conference, String address) {
    jdbc.sql(
            """
            insert into history_look (looked_at, user_id, conference_id, address, request_id)
            values (:at, :user, :conference, :address, :request)
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("user", visitor.id().value())
        .param("conference", conference.map(ConferenceId::value).orElse(null))
        .param("address", address.substring(0, Math.min(LONGEST, address.length())))
        .param("request", visitor.requestId())
        .update();
  }

  /** Those about some conferences and about all, before one of them; the last one first. */
  public List<HistoryLook> before(long id, Collection<String> conferences, int limit) {
    return jdbc.sql(
            """
            select id, looked_at, user_id, conference_id, address, request_id from history_look
            where id < :before
              and (conference_id is null or conference_id = any(:conferences))
            order by id desc limit :limit
            """)
        .param("before", id)
        .param("conferences", conferences.toArray(String[]::new))
        .param("limit", limit)
        .query(HistoryLooks::look)
        .list();
  }

  private static HistoryLook look(ResultSet row, int number) throws SQLException {
    return new HistoryLook(
        row.getLong("id"),
        row.getObject("looked_at", OffsetDateTime.class).toInstant(),
        row.getString("user_id"),
        Optional.ofNullable(row.getString("conference_id")),
        row.getString("address"),
        row.getString("request_id"));
  }
}

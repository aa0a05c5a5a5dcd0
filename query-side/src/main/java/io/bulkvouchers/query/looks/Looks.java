package io.bulkvouchers.query.looks;

import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.problem.RequestId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Each question to the history and to the past: written before it is answered, so that what broke
 * off half way is here as well.
 */
@Repository
public class Looks {

  private static final int LONGEST = 2_000;

  private final JdbcClient sql;
  private final InstantSource clock;

  Looks(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * One question.
   *
   * @param address what was asked for, with every filter
   * @param requestId names the request in our logs
   */
  record Look(long id, Instant at, String by, String address, String requestId) {}

  /**
   * Questions, the last one first.
   *
   * @param next the value for {@code after}; absent at the end
   */
  record LookPage(List<Look> items, Optional<String> next) {}

  /** Notes the request that is being answered. */
  public void note(Caller caller, String conferenceId) {
    String address =
        ServletUriComponentsBuilder.fromCurrentRequest()
            .scheme(null)
            .host(null)
            .port(null)
            .toUriString();
    Object request =
        RequestContextHolder.currentRequestAttributes()
            .getAttribute(RequestId.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    sql.sql(
            """
            insert into look (conference_id, looked_at, user_id, address, request_id)
            values (:conference, :at, :user, :address, :request)
            """)
        .param("conference", conferenceId)
        .param("at", Timestamp.from(clock.instant()))
        .param("user", caller.userId())
        .param("address", address.substring(0, Math.min(LONGEST, address.length())))
        .param("request", String.valueOf(request))
        .update();
  }

  /** Those before one, or from the last one on when it is 0. */
  LookPage page(String conferenceId, int before, Limit limit) {
    List<Look> found =
        sql.sql(
                """
                select id, looked_at, user_id, address, request_id from look
                where conference_id = :conference and (:before = 0 or id < :before)
                order by id desc limit :limit
                """)
            .param("conference", conferenceId)
            .param("before", before)
            .param("limit", limit.andOneMore())
            .query(
                (row, number) ->
                    new Look(
                        row.getLong("id"),
                        row.getTimestamp("looked_at").toInstant(),
                        row.getString("user_id"),
                        row.getString("address"),
                        row.getString("request_id")))
            .list();
    if (found.size() <= limit.value()) {
      return new LookPage(found, Optional.empty());
    }
    List<Look> items = found.subList(0, limit.value());
    return new LookPage(items, Optional.of(String.valueOf(items.getLast().id())));
  }
}

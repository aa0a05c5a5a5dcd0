package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.events.Serials;
import io.bulkvouchers.query.paging.Limit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who was shown which codes, and when: written before they are shown, so that what broke off half
 * way is here as well.
 */
@Repository
class Reveals {

  private static final Logger LOG = LoggerFactory.getLogger(Reveals.class);

  private final JdbcClient sql;
  private final InstantSource clock;

  Reveals(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * One showing.
   *
   * @param form a page of {@code json}, or the form of a file
   * @param serials of the vouchers whose codes were shown, in ranges
   * @param requestId names the request in our logs
   */
  record Reveal(
      long id, Instant at, String by, Serials serials, int count, String form, String requestId) {}

  /**
   * Showings, the last one first.
   *
   * @param next the value for {@code after}; absent at the end
   */
  record RevealPage(List<Reveal> items, Optional<String> next) {}

  void record(String purchaseId, String userId, Serials serials, String form, String requestId) {
    sql.sql(
            """
            insert into code_reveal
              (purchase_id, user_id, serials, form, request_id, revealed_at)
            values (:purchase, :user, :serials, :form, :request, :at)
            """)
        .param("purchase", purchaseId)
        .param("user", userId)
        .param("serials", serials.toString())
        .param("form", form)
        .param("request", requestId)
        .param("at", Timestamp.from(clock.instant()))
        .update();
    LOG.info(
        "codes=revealed purchase={} count={} form={} user={}",
        purchaseId,
        serials.count(),
        form,
        userId);
  }

  /** Those before one, or from the last one on when it is 0. */
  RevealPage page(String purchaseId, int before, Limit limit) {
    List<Reveal> found =
        sql.sql(
                """
                select id, revealed_at, user_id, serials, form, request_id from code_reveal
                where purchase_id = :purchase and (:before = 0 or id < :before)
                order by id desc limit :limit
                """)
            .param("purchase", purchaseId)
            .param("before", before)
            .param("limit", limit.andOneMore())
            .query(Reveals::reveal)
            .list();
    if (found.size() <= limit.value()) {
      return new RevealPage(found, Optional.empty());
    }
    List<Reveal> items = found.subList(0, limit.value());
    return new RevealPage(items, Optional.of(String.valueOf(items.getLast().id())));
  }

  private static Reveal reveal(ResultSet row, int number) throws SQLException {
    Serials serials = Serials.parse(row.getString("serials"));
    return new Reveal(
        row.getLong("id"),
        row.getTimestamp("revealed_at").toInstant(),
        row.getString("user_id"),
        serials,
        serials.count(),
        row.getString("form"),
        row.getString("request_id"));
  }
}

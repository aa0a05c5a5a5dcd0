package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.events.Serials;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was shown which codes, and when: written before they are shown. */
@Repository
class Reveals {

  private static final Logger LOG = LoggerFactory.getLogger(Reveals.class);

  private final JdbcClient sql;
  private final InstantSource clock;

  Reveals(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void record(String purchaseId, String userId, List<Integer> serials, String requestId) {
    Serials ranges =
        serials.stream().map(serial -> Serials.of(serial, 1)).reduce(Serials.none(), Serials::plus);
    sql.sql(
            """
            insert into code_reveal (purchase_id, user_id, serials, request_id, revealed_at)
            values (:purchase, :user, :serials, :request, :at)
            """)
        .param("purchase", purchaseId)
        .param("user", userId)
        .param("serials", ranges.toString())
        .param("request", requestId)
        .param("at", Timestamp.from(clock.instant()))
        .update();
    LOG.info("codes=revealed purchase={} serials={} user={}", purchaseId, ranges, userId);
  }
}

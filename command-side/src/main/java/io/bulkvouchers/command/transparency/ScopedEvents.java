package io.bulkvouchers.command.transparency;

import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.proofs.EventLeaf;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events of a scope that a checkpoint covers, page by page. */
final class ScopedEvents {

  private static final String PAGE =
      """
      select position, event_id, stream_id, version, type, time, metadata, payload, leaf.index
      from event join tree_leaf leaf using (position)
      where leaf.index < :size and position > :after /* and streams */ /* and times */
      order by position limit :limit
      """;

  private static final String STREAMS =
      """
      and stream_id in (
          select stream_id from event
          where version = 1 and payload::jsonb ->> 'conferenceId' = :conference
      """;

  private final JdbcClient jdbc;
  private final String sql;
  private final Map<String, Object> parameters = new HashMap<>();

  ScopedEvents(JdbcClient jdbc, BundleScope scope, long size) {
    this.jdbc = jdbc;
    parameters.put("size", size);
    this.sql =
        PAGE.replace(
                "/* and streams */", scope.conference().map(id -> streams(scope, id)).orElse(""))
            .replace("/* and times */", times(scope));
  }

  private String streams(BundleScope scope, ConferenceId conference) {
    parameters.put("conference", conference.value());
    StringBuilder streams = new StringBuilder(STREAMS);
    scope.purchase().map(PurchaseId::value).ifPresent(it -> parameters.put("purchase", it));
    scope.purchase().ifPresent(it -> streams.append(" and stream_id = :purchase"));
    scope.sponsor().map(SponsorId::value).ifPresent(it -> parameters.put("sponsor", it));
    scope
        .sponsor()
        .ifPresent(it -> streams.append(" and payload::jsonb ->> 'sponsorId' = :sponsor"));
    return streams.append(")").toString();
  }

  private String times(BundleScope scope) {
    StringBuilder times = new StringBuilder();
    scope.from().ifPresent(it -> parameters.put("from", it.atOffset(ZoneOffset.UTC)));
    scope.from().ifPresent(it -> times.append(" and time >= :from"));
    scope.to().ifPresent(it -> parameters.put("to", it.atOffset(ZoneOffset.UTC)));
    scope.to().ifPresent(it -> times.append(" and time < :to"));
    return times.toString();
  }

  /** An event and its leaf. */
  record Scoped(EventLeaf event, long index) {}

  List<Scoped> after(long position, int limit) {
    return jdbc.sql(sql)
        .params(parameters)
        .param("after", position)
        .param("limit", limit)
        .query((row, number) -> new Scoped(EventLeaves.leaf(row, number), row.getLong("index")))
        .list();
  }
}

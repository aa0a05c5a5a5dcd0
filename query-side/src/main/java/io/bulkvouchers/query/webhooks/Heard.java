package io.bulkvouchers.query.webhooks;

import io.bulkvouchers.query.feed.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code webhook_heard}: how far each stream was heard, whatever the views read again.
 */
@Repository
class Heard {

  private final JdbcClient sql;

  Heard(JdbcClient sql) {
    this.sql = sql;
  }

  /** Those that are heard for the first time; from now on they are heard. */
  List<Fact> first(List<Fact> facts) {
    Map<String, Long> latest = new HashMap<>();
    facts.forEach(fact -> latest.merge(fact.streamId(), fact.version(), Math::max));
    Map<String, Long> before = versions(latest);
    List<Fact> unheard =
        facts.stream()
            .filter(fact -> fact.version() > before.getOrDefault(fact.streamId(), 0L))
            .toList();
    if (!unheard.isEmpty()) {
      save(latest);
    }
    return unheard;
  }

  private Map<String, Long> versions(Map<String, Long> streams) {
    Map<String, Long> versions = new HashMap<>();
    sql.sql("select stream_id, version from webhook_heard where stream_id = any(:streams)")
        .param("streams", streams.keySet().toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row -> versions.put(row.getString("stream_id"), row.getLong("version")));
    return versions;
  }

  private void save(Map<String, Long> versions) {
    List<String> streams = List.copyOf(versions.keySet());
    sql.sql(
            """
            insert into webhook_heard (stream_id, version)
            select * from unnest(:streams::text[], :versions::bigint[])
            on conflict (stream_id) do update set version = excluded.version
            where excluded.version > webhook_heard.version
            """)
        .param("streams", streams.toArray(String[]::new))
        .param("versions", streams.stream().mapToLong(versions::get).toArray())
        .update();
  }
}

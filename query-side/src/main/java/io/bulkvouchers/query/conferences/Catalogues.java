package io.bulkvouchers.query.conferences;

import io.bulkvouchers.events.ConferenceEvent;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.feed.Projection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the view, by conference. */
@Repository
class Catalogues implements Projection {

  private static final JsonMapper JSON = EventCodec.mapper();

  private final JdbcClient sql;

  Catalogues(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Set<String> tables() {
    return Set.of("conference");
  }

  @Override
  public void apply(List<Fact> facts) {
    Map<String, Catalogue> changed = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (fact.event() instanceof ConferenceEvent event) {
        String id = fact.streamId();
        Optional<Catalogue> before = Optional.ofNullable(changed.get(id)).or(() -> find(id));
        changed.put(id, Catalogue.after(before, event, fact));
      }
    }
    if (!changed.isEmpty()) {
      save(changed.values());
    }
  }

  Optional<Catalogue> find(String id) {
    return Optional.ofNullable(find(Set.of(id)).get(id));
  }

  /** By id, in its order. */
  Map<String, Catalogue> find(Set<String> ids) {
    Map<String, Catalogue> rows = new TreeMap<>();
    sql.sql("select id, state from conference where id = any(:ids)")
        .param("ids", ids.toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    rows.put(
                        row.getString("id"),
                        JSON.readValue(row.getString("state"), Catalogue.class)));
    return rows;
  }

  private void save(Collection<Catalogue> changed) {
    sql.sql(
            """
            insert into conference (id, version, state)
            select state ->> 'id', (state ->> 'version')::bigint, state
            from jsonb_array_elements(:states::jsonb) as changed (state)
            on conflict (id) do update set version = excluded.version, state = excluded.state
            """)
        .param("states", JSON.writeValueAsString(changed))
        .update();
  }
}

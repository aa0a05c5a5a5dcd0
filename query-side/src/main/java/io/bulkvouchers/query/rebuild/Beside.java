package io.bulkvouchers.query.rebuild;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The new tables in a schema of their own, with the indexes of the live ones under the same names:
 * after they have taken their place nobody sees that they are others.
 */
@Repository
class Beside {

  /** Where a reading of the topics stands; the feed has the like of its own. */
  private static final List<String> PLACES = List.of("feed_head", "feed_offset", "stream_version");

  private final JdbcClient sql;

  Beside(JdbcClient sql) {
    this.sql = sql;
  }

  void make(Collection<String> tables) {
    drop();
    run("create schema rebuild");
    tables.forEach(this::makeTable);
    PLACES.forEach(this::makeTable);
    run("insert into rebuild.feed_head (position) values (0)");
  }

  void drop() {
    run("drop schema if exists rebuild cascade");
  }

  /** Until the transaction ends, the projections find the new tables under the names they know. */
  void lookHere() {
    run("set local search_path = rebuild, public");
  }

  /** No batch of the feed commits from here until the transaction ends. */
  void holdTheFeed() {
    sql.sql("select position from public.feed_head for update").query(Long.class).single();
  }

  /** The new tables in the place of the live ones, all at once. */
  void takePlace(Collection<String> tables) {
    if (tables.contains("bulk_purchase")) {
      keepPositions();
    }
    for (String table : tables) {
      run("drop table public." + table);
      run("alter table rebuild.%s set schema public".formatted(table));
    }
    drop();
  }

  /**
   * Open pages know up to which position they have seen everything: a row that is as it was keeps
   * its own, and one that is not is told to them as if it had just changed.
   */
  private void keepPositions() {
    run("update rebuild.bulk_purchase set position = -position");
    run(
        """
        update rebuild.bulk_purchase as rebuilt set position = live.position
        from public.bulk_purchase as live
        where live.id = rebuilt.id
          and to_jsonb(live) - 'position' = to_jsonb(rebuilt) - 'position'
        """);
    run(
        """
        with told as (
          select id,
            (select position from public.feed_head) + row_number() over (order by id) as place
          from rebuild.bulk_purchase where position < 0)
        update rebuild.bulk_purchase as rebuilt set position = told.place
        from told where told.id = rebuilt.id
        """);
    run(
        """
        update public.feed_head set position = greatest(position,
          (select coalesce(max(position), 0) from rebuild.bulk_purchase))
        """);
  }

  private void makeTable(String table) {
    run(
        "create table rebuild.%s (like public.%s including all excluding indexes)"
            .formatted(table, table));
    sql.sql(
            """
            select format('alter table rebuild.%I add constraint %I %s',
              :table::text, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where conrelid = ('public.' || :table)::regclass and contype in ('p', 'u')
            union all
            select replace(pg_get_indexdef(indexrelid), ' ON public.', ' ON rebuild.')
            from pg_index
            where indrelid = ('public.' || :table)::regclass
              and not exists (select from pg_constraint where conindid = indexrelid)
            """)
        .param("table", table)
        .query(String.class)
        .list()
        .forEach(this::run);
  }

  private void run(String statement) {
    sql.sql(statement).update();
  }
}

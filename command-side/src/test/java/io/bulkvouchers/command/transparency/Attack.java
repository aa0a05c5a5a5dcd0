package io.bulkvouchers.command.transparency;

import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a superuser does to a store, past triggers and rights. */
enum Attack {
  CHANGED_BIT {
    @Override
    long commit(JdbcClient jdbc, Victim victim, Random chance) {
      jdbc.sql("update event set %s where position = ?".formatted(any(CHANGES, chance)))
          .param(victim.position())
          .update();
      return victim.index();
    }
  },
  DELETED {
    @Override
    long commit(JdbcClient jdbc, Victim victim, Random chance) {
      jdbc.sql("delete from event where position = ?").param(victim.position()).update();
      if (chance.nextBoolean()) {
        jdbc.sql("delete from tree_leaf where position = ?").param(victim.position()).update();
      }
      return victim.index();
    }
  },
  INSERTED {
    @Override
    long commit(JdbcClient jdbc, Victim victim, Random chance) {
      return jdbc.sql(
              """
              insert into event (position, event_id, stream_id, version, type, payload, metadata,
                time)
              overriding system value
              select gap, gen_random_uuid(), 'bp_new', 1, type, payload, metadata, time
              from event,
                lateral (select max(free) gap from generate_series(1, position - 1) free
                  where not exists (select from event taken where taken.position = free)) gaps
              where position = ? returning
                (select count(*) from tree_leaf leaf where leaf.position < event.position)
              """)
          .param(victim.position())
          .query(Long.class)
          .single();
    }
  },
  SWAPPED {
    @Override
    long commit(JdbcClient jdbc, Victim victim, Random chance) {
      String column = any(List.of("payload", "time", "event_id"), chance);
      jdbc.sql("alter table event drop constraint if exists event_event_id_key").update();
      jdbc.sql(
              """
              update event set %1$s = other.%1$s from event other
              where (event.position = :one and other.position = :two)
                or (event.position = :two and other.position = :one)
              """
                  .formatted(column))
          .param("one", victim.position())
          .param("two", victim.other())
          .update();
      return Math.min(victim.index(), victim.otherIndex());
    }
  },
  RETIMED {
    @Override
    long commit(JdbcClient jdbc, Victim victim, Random chance) {
      jdbc.sql("update event set time = time + make_interval(secs => ?) where position = ?")
          .params(chance.nextInt(1, 1_000_000) / 1e6, victim.position())
          .update();
      return victim.index();
    }
  },
  CUT_TAIL {
    @Override
    long commit(JdbcClient jdbc, Victim victim, Random chance) {
      Attack.cut(jdbc, victim.index());
      return victim.index();
    }
  },
  REWRITTEN_CHAIN {
    @Override
    long commit(JdbcClient jdbc, Victim victim, Random chance) {
      Attack first = any(List.of(CHANGED_BIT, RETIMED, DELETED, SWAPPED), chance);
      long index = first.commit(jdbc, victim, chance);
      Forger.rewrite(jdbc, chance.nextBoolean());
      return index;
    }
  },
  RESTORED_BACKUP {
    @Override
    long commit(JdbcClient jdbc, Victim victim, Random chance) {
      Attack.cut(jdbc, victim.index());
      jdbc.sql("delete from checkpoint where size > ?").param(victim.index()).update();
      int lived = chance.nextInt(victim.size());
      jdbc.sql(
              """
              insert into event (event_id, stream_id, version, type, payload, metadata, time)
              select gen_random_uuid(), 'bp_restored_' || n, 1, 'bulk-purchase.denied.v1', '{}',
                '{}', now()
              from generate_series(1, ?) n
              """)
          .param(lived)
          .update();
      Forger.grow(jdbc);
      return victim.index();
    }
  },
  CHANGED_TREE {
    @Override
    long commit(JdbcClient jdbc, Victim victim, Random chance) {
      jdbc.sql(
              """
              update tree_leaf set hash = set_bit(hash, :bit, 1 - get_bit(hash, :bit))
              where position = :at
              """)
          .param("bit", chance.nextInt(256))
          .param("at", victim.position())
          .update();
      return victim.index();
    }
  },
  CHANGED_CHECKPOINT {
    @Override
    long commit(JdbcClient jdbc, Victim victim, Random chance) {
      String doing =
          chance.nextBoolean()
              ? "delete from checkpoint"
              : "update checkpoint set note = note || 'x'";
      jdbc.sql(doing + " where size = (select size from checkpoint order by random() limit 1)")
          .update();
      return 0;
    }
  };

  private static final List<String> CHANGES =
      List.of(
          "payload = replace(payload, 'number', 'nunber')",
          "payload = payload || ' '",
          "metadata = '{\"actor\":\"nobody\"}'",
          "type = 'bulk-purchase.denied.v2'",
          "stream_id = stream_id || '_x'",
          "version = version + 100",
          "event_id = gen_random_uuid()");

  /** Two events of a store, by position and by leaf. */
  record Victim(long position, long index, long other, long otherIndex, int size) {}

  /** Does it; the first leaf that is not what it was. */
  abstract long commit(JdbcClient jdbc, Victim victim, Random chance);

  static <T> T any(List<T> choices, Random chance) {
    return choices.get(chance.nextInt(choices.size()));
  }

  private static void cut(JdbcClient jdbc, long index) {
    jdbc.sql(
            """
            delete from event where position >=
              (select position from tree_leaf where index = ?)
            """)
        .param(index)
        .update();
    jdbc.sql("delete from tree_leaf where index >= ?").param(index).update();
    jdbc.sql("delete from tree_node where (index + 1) << level > ?").param(index).update();
  }
}

package io.bulkvouchers.query.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the feed stands: its head, the next offset of each partition, each stream's version. */
@Repository
class Positions {

  private final JdbcClient sql;

  Positions(JdbcClient sql) {
    this.sql = sql;
  }

  /** Holds the head until the transaction ends: one batch at a time, over all nodes. */
  long lockHead() {
    return sql.sql("select position from feed_head for update").query(Long.class).single();
  }

  long head() {
    return sql.sql("select position from feed_head").query(Long.class).single();
  }

  void moveHead(long position) {
    sql.sql("update feed_head set position = :position").param("position", position).update();
  }

  Map<TopicPartition, Long> offsets() {
    return offsets("feed_offset");
  }

  /** Where the feed stands, asked by one who reads the topics apart from it. */
  Map<TopicPartition, Long> offsetsOfTheFeed() {
    return offsets("public.feed_offset");
  }

  private Map<TopicPartition, Long> offsets(String table) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    sql.sql("select topic, partition, next_offset from " + table)
        .query(
            (RowCallbackHandler)
                row ->
                    offsets.put(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")),
                        row.getLong("next_offset")));
    return offsets;
  }

  void saveOffsets(Map<TopicPartition, Long> offsets) {
    List<TopicPartition> partitions = List.copyOf(offsets.keySet());
    sql.sql(
            """
            insert into feed_offset (topic, partition, next_offset)
            select * from unnest(:topics::text[], :partitions::integer[], :offsets::bigint[])
            on conflict (topic, partition) do update set next_offset = excluded.next_offset
            """)
        .param("topics", partitions.stream().map(TopicPartition::topic).toArray(String[]::new))
        .param("partitions", partitions.stream().mapToInt(TopicPartition::partition).toArray())
        .param("offsets", partitions.stream().mapToLong(offsets::get).toArray())
        .update();
  }

  Map<String, Long> versions(Collection<String> streams) {
    return versions("stream_version", streams);
  }

  /** What the feed has heard of, asked by one who reads the same streams apart from it. */
  Map<String, Long> versionsOfTheFeed(Collection<String> streams) {
    return versions("public.stream_version", streams);
  }

  private Map<String, Long> versions(String table, Collection<String> streams) {
    Map<String, Long> versions = new HashMap<>();
    sql.sql("select stream_id, version from " + table + " where stream_id = any(:streams)")
        .param("streams", streams.toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row -> versions.put(row.getString("stream_id"), row.getLong("version")));
    return versions;
  }

  /** Whether everything that the feed has heard of is heard here too. */
  boolean areWhereTheFeedIs() {
    return sql.sql(
            """
            select not exists (
              select from public.stream_version feed
              left join stream_version own using (stream_id)
              where own.version is distinct from feed.version)
            """)
        .query(Boolean.class)
        .single();
  }

  void saveVersions(Map<String, Long> versions) {
    List<String> streams = List.copyOf(versions.keySet());
    sql.sql(
            """
            insert into stream_version (stream_id, version)
            select * from unnest(:streams::text[], :versions::bigint[])
            on conflict (stream_id) do update set version = excluded.version
            """)
        .param("streams", streams.toArray(String[]::new))
        .param("versions", streams.stream().mapToLong(versions::get).toArray())
        .update();
  }
}

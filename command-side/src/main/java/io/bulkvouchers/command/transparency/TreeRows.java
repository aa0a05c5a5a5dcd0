package io.bulkvouchers.command.transparency;

import io.bulkvouchers.proofs.Hash;
import io.bulkvouchers.proofs.Subtree;
import io.bulkvouchers.proofs.Subtrees;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code tree_leaf} and {@code tree_node}: kept hashes, which are not believed. */
final class TreeRows implements Subtrees {

  /** Every so many levels are kept. */
  static final int STEP = 8;

  private final JdbcClient jdbc;

  TreeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A kept leaf. */
  record Leaf(long index, long position, Hash hash) {}

  /** A kept subtree. */
  record Node(Subtree subtree, Hash hash) {}

  static boolean isKept(Subtree subtree) {
    return subtree.level() > 0 && subtree.level() % STEP == 0;
  }

  /** The last leaf. */
  Optional<Leaf> last() {
    return jdbc.sql("select index, position, hash from tree_leaf order by index desc limit 1")
        .query(TreeRows::leaf)
        .optional();
  }

  /** How many leaves there are. */
  long size() {
    return last().map(leaf -> leaf.index() + 1).orElse(0L);
  }

  /** Leaves from a place on, up to another (exclusive). */
  List<Leaf> leaves(long from, long to, int limit) {
    return jdbc.sql(
            """
            select index, position, hash from tree_leaf
            where index >= ? and index < ? order by index limit ?
            """)
        .params(from, to, limit)
        .query(TreeRows::leaf)
        .list();
  }

  /** The leaf of the event at a position. */
  Optional<Leaf> ofPosition(long position) {
    return jdbc.sql("select index, position, hash from tree_leaf where position = ?")
        .param(position)
        .query(TreeRows::leaf)
        .optional();
  }

  void append(List<Leaf> leaves, List<Node> nodes) {
    jdbc.sql(
            """
            insert into tree_leaf (index, position, hash)
            select * from unnest(cast(? as bigint[]), cast(? as bigint[]), cast(? as bytea[]))
            """)
        .params(
            leaves.stream().map(Leaf::index).toArray(Long[]::new),
            leaves.stream().map(Leaf::position).toArray(Long[]::new),
            leaves.stream().map(leaf -> leaf.hash().bytes()).toArray(byte[][]::new))
        .update();
    for (Node node : nodes) {
      jdbc.sql("insert into tree_node (level, index, hash) values (?, ?, ?)")
          .params(node.subtree().level(), node.subtree().index(), node.hash().bytes())
          .update();
    }
  }

  /** Folded from the kept level below. */
  @Override
  public Hash hash(Subtree subtree) {
    int above = subtree.level() % STEP;
    int level = subtree.level() - above;
    int count = 1 << above;
    List<Hash> parts = kept(level, subtree.index() << above, count);
    if (parts.size() != count) {
      throw new DistrustedHistory(
          "%d of the %d kept hashes below %s are missing"
              .formatted(count - parts.size(), count, subtree));
    }
    return fold(parts);
  }

  /** Kept hashes of one level, from a place on. */
  List<Hash> kept(int level, long from, int count) {
    String sql =
        level == 0
            ? "select hash from tree_leaf where 0 = :level and index >= :from and index < :to"
            : "select hash from tree_node where level = :level and index >= :from and index < :to";
    return jdbc.sql(sql + " order by index")
        .param("level", level)
        .param("from", from)
        .param("to", from + count)
        .query((row, number) -> Hash.of(row.getBytes(1)))
        .list();
  }

  private static Hash fold(List<Hash> parts) {
    List<Hash> hashes = parts;
    while (hashes.size() > 1) {
      List<Hash> joined = new ArrayList<>();
      for (int at = 0; at < hashes.size(); at += 2) {
        joined.add(Hash.ofNode(hashes.get(at), hashes.get(at + 1)));
      }
      hashes = joined;
    }
    return hashes.getFirst();
  }

  private static Leaf leaf(ResultSet row, int number) throws SQLException {
    return new Leaf(row.getLong("index"), row.getLong("position"), Hash.of(row.getBytes("hash")));
  }
}

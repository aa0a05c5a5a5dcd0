package io.bulkvouchers.command.transparency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bulkvouchers.proofs.Hash;
import io.bulkvouchers.proofs.Subtree;
import io.bulkvouchers.proofs.Subtrees;
import java.util.ArrayList;
import java.util.List;

/**
 * Subtrees for who needs those of one leaf after the other: 256 kept hashes at a time are read and
 * folded once, and the last of such blocks remembered.
 */
final class TreeBlocks implements Subtrees {

  private static final int REMEMBERED = 64;

  private final TreeRows tree;
  private final long size;
  private final Cache<Subtree, List<List<Hash>>> blocks =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /** Of a tree that has so many leaves at least. */
  TreeBlocks(TreeRows tree, long size) {
    this.tree = tree;
    this.size = size;
  }

  @Override
  public Hash hash(Subtree subtree) {
    int above = subtree.level() % TreeRows.STEP;
    int under = TreeRows.STEP - above;
    Subtree block = new Subtree(subtree.level() + under, subtree.index() >>> under);
    List<Hash> row = blocks.get(block, this::folded).get(above);
    int place = Math.toIntExact(subtree.index() - (block.index() << under));
    if (place >= row.size()) {
      throw new DistrustedHistory("The kept hashes below %s are missing".formatted(subtree));
    }
    return row.get(place);
  }

  /** Its kept hashes, and level by level what they are folded to where it is complete. */
  private List<List<Hash>> folded(Subtree block) {
    int level = block.level() - TreeRows.STEP;
    long first = block.index() << TreeRows.STEP;
    List<Hash> row = tree.kept(level, first, 1 << TreeRows.STEP);
    long expected = Math.min(1 << TreeRows.STEP, (size >>> level) - first);
    if (row.size() < expected) {
      throw new DistrustedHistory(
          "%d of the kept hashes below %s are missing".formatted(expected - row.size(), block));
    }
    List<List<Hash>> rows = new ArrayList<>();
    for (int above = 0; above < TreeRows.STEP; above++) {
      rows.add(row);
      row = joined(row);
    }
    return rows;
  }

  private static List<Hash> joined(List<Hash> row) {
    List<Hash> joined = new ArrayList<>();
    for (int at = 0; at + 1 < row.size(); at += 2) {
      joined.add(Hash.ofNode(row.get(at), row.get(at + 1)));
    }
    return joined;
  }
}

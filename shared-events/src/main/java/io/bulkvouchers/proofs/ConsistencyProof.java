package io.bulkvouchers.proofs;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * That a tree is an earlier one with leaves appended and nothing else (RFC 9162, 2.1.4).
 *
 * @param earlier size of the earlier tree
 * @param later size of the later one
 * @param path the hashes that make both roots
 */
public record ConsistencyProof(long earlier, long later, List<Hash> path) {

  /** Copies the path. */
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Makes the proof from what was kept of the later tree. */
  public static ConsistencyProof of(long earlier, long later, Subtrees kept) {
    if (earlier < 0 || earlier > later) {
      throw new BrokenProof("A tree of %d did not grow to %d".formatted(earlier, later));
    }
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long to = later;
    while (earlier != 0 && earlier != to) {
      long middle = from + Range.split(to - from);
      if (earlier <= middle) {
        path.add(Range.hash(middle, to, kept));
        to = middle;
      } else {
        path.add(Range.hash(from, middle, kept));
        from = middle;
      }
    }
    if (from != 0) {
      path.add(Range.hash(from, to, kept));
    }
    return new ConsistencyProof(earlier, later, path.reversed());
  }

  /**
   * Passes when the later root holds all of the earlier one.
   *
   * @throws BrokenProof saying what is wrong
   */
  public void check(Hash earlierRoot, Hash laterRoot) {
    if (earlier < 0 || earlier > later) {
      throw new BrokenProof("A tree of %d did not grow to %d".formatted(earlier, later));
    }
    if (earlier == 0 || earlier == later) {
      checkTrivial(earlierRoot, laterRoot);
    } else {
      checkGrown(earlierRoot, laterRoot);
    }
  }

  private void checkTrivial(Hash earlierRoot, Hash laterRoot) {
    if (!path.isEmpty()) {
      throw tooLong();
    }
    if (earlier == later && !earlierRoot.equals(laterRoot)) {
      throw new BrokenProof("Two trees of %d have different roots".formatted(earlier));
    }
    if (earlier == 0 && !earlierRoot.equals(Hash.EMPTY)) {
      throw new BrokenProof("A tree without leaves has another root than " + earlierRoot);
    }
  }

  private void checkGrown(Hash earlierRoot, Hash laterRoot) {
    Iterator<Hash> hashes = path.iterator();
    int shared = Long.numberOfTrailingZeros(earlier);
    long place = (earlier - 1) >>> shared;
    long last = (later - 1) >>> shared;
    Hash before = place == 0 ? earlierRoot : next(hashes);
    Hash after = before;
    while (last != 0) {
      if ((place & 1) == 1) {
        Hash left = next(hashes);
        before = Hash.ofNode(left, before);
        after = Hash.ofNode(left, after);
      } else if (place < last) {
        after = Hash.ofNode(after, next(hashes));
      }
      place >>>= 1;
      last >>>= 1;
    }
    if (hashes.hasNext()) {
      throw tooLong();
    }
    compare("earlier", earlier, before, earlierRoot);
    compare("later", later, after, laterRoot);
  }

  private Hash next(Iterator<Hash> hashes) {
    if (!hashes.hasNext()) {
      throw new BrokenProof(
          "The consistency proof from %d to %d is too short".formatted(earlier, later));
    }
    return hashes.next();
  }

  private BrokenProof tooLong() {
    return new BrokenProof(
        "The consistency proof from %d to %d is too long".formatted(earlier, later));
  }

  private static void compare(String which, long size, Hash led, Hash root) {
    if (!led.equals(root)) {
      throw new BrokenProof(
          "The proof leads to %s for the %s tree of %d, its root is %s"
              .formatted(led, which, size, root));
    }
  }
}

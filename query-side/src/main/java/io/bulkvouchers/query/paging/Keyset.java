package io.bulkvouchers.query.paging;

import java.util.Map;

/**
 * The order of a list in SQL: by a column, and by the id among those that are equal in it. A page
 * is found by an index on both, however deep in the list it is.
 *
 * @param rank the column, which is never null
 * @param id the column that no two rows share
 */
public record Keyset(String rank, String id, Direction direction) {

  /** Which end is the top. */
  public enum Direction {
    ASCENDING,
    DESCENDING;

    Direction opposite() {
      return this == ASCENDING ? DESCENDING : ASCENDING;
    }
  }

  /** Only what lies on the far side of the place, as one more condition; or nothing. */
  public String beyond(Seek seek) {
    return seek instanceof Seek.Start
        ? ""
        : " and (%s, %s) %s (:rank, :place)"
            .formatted(rank, id, way(seek) == Direction.ASCENDING ? ">" : "<");
  }

  /** Away from the place: a page above it is read upwards. */
  public String order(Seek seek) {
    String way = way(seek) == Direction.ASCENDING ? "" : " desc";
    return " order by " + rank + way + ", " + id + way;
  }

  /** The values that {@link #beyond} names. */
  public static void put(Map<String, Object> values, Object rank, Object place) {
    values.put("rank", rank);
    values.put("place", place);
  }

  private Direction way(Seek seek) {
    return seek instanceof Seek.Before ? direction.opposite() : direction;
  }
}

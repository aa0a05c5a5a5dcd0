package io.bulkvouchers.query.purchases;

import io.bulkvouchers.query.paging.Cursor;
import io.bulkvouchers.query.paging.Keyset;
import io.bulkvouchers.query.paging.Keyset.Direction;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What a list of purchases is sorted by, and which end comes first. */
record Sort(By by, Direction direction) {

  /** What a list is sorted by unless something else is asked for. */
  static final String NEWEST = "-created";

  private static final String IDS = "bp_[0-9a-f]{32}";

  /** The columns that have an index with each owner. */
  enum By {
    CREATED("created", "created_at", ""),
    AMOUNT("amount", "total", "amount-"),
    QUANTITY("quantity", "quantity", "quantity-");

    private final String word;
    private final String column;

    /** Stands before the ids of cursors: the place in one order is none in another. */
    private final String mark;

    By(String word, String column, String mark) {
      this.word = word;
      this.column = column;
      this.mark = mark;
    }
  }

  /** From the parameter {@code sort}: a word, and a minus where the largest comes first. */
  static Sort named(String text) {
    Direction direction = text.startsWith("-") ? Direction.DESCENDING : Direction.ASCENDING;
    String word = text.startsWith("-") ? text.substring(1) : text;
    return Arrays.stream(By.values())
        .filter(by -> by.word.equals(word))
        .map(by -> new Sort(by, direction))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.ofParameter(
                    ProblemCode.INVALID_PARAMETER,
                    "sort",
                    "A list is sorted by one of "
                        + String.join(", ", words())
                        + ", with a minus in front for the largest first"));
  }

  /** What the ids in cursors of this order look like. */
  Pattern ids() {
    return Pattern.compile(by.mark + IDS);
  }

  Keyset keyset() {
    return new Keyset(by.column, "id", direction);
  }

  Cursor placeOf(PurchaseRow row) {
    String id = placeOfId(row.id().value());
    return switch (by) {
      case CREATED -> new Cursor(row.createdAt(), id);
      case AMOUNT -> new Cursor(row.order().total().map(total -> total.amount()).orElse(0L), id);
      case QUANTITY -> new Cursor(row.order().quantity(), id);
    };
  }

  String placeOfId(String id) {
    return by.mark + id;
  }

  /** As SQL compares it. */
  Object rankOf(Cursor place) {
    return by == By.CREATED ? Timestamp.from(place.time()) : place.rank();
  }

  String idOf(Cursor place) {
    return place.id().substring(by.mark.length());
  }

  private static List<String> words() {
    return Arrays.stream(By.values()).map(by -> by.word).toList();
  }
}

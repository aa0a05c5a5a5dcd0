package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A set of voucher serials, kept and written as ranges ({@code 1-40,57}) so that a fact about a
 * million vouchers stays small. Ranges are ascending, disjoint and not adjacent: one set has one
 * form.
 */
public record Serials(List<Range> ranges) {

  private static final Serials NONE = new Serials(List.of());
  private static final Pattern PART = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

  /** Serials from first to last, both included. */
  public record Range(int first, int last) {

    /** Serials start at 1. */
    public Range {
      InvalidValue.unless(first >= 1 && last >= first, "A range of serials is like 3-7");
    }

    int size() {
      return last - first + 1;
    }

    @Override
    public String toString() {
      return first == last ? String.valueOf(first) : first + "-" + last;
    }
  }

  /** Refuses ranges that overlap, touch or descend. */
  public Serials {
    ranges = List.copyOf(ranges);
    for (int i = 1; i < ranges.size(); i++) {
      InvalidValue.unless(
          ranges.get(i).first() > ranges.get(i - 1).last() + 1,
          "Ranges of serials ascend and do not touch");
    }
  }

  /** The empty set. */
  public static Serials none() {
    return NONE;
  }

  /** {@code count} serials from the first on; none when the count is 0. */
  public static Serials of(int first, int count) {
    return count == 0 ? NONE : new Serials(List.of(new Range(first, first + count - 1)));
  }

  /** The set of serials that come ascending, each once. */
  public static Serials ascending(IntStream serials) {
    List<Range> ranges = new ArrayList<>();
    serials.forEach(
        serial -> {
          boolean next = !ranges.isEmpty() && ranges.getLast().last() + 1 == serial;
          int first = next ? ranges.removeLast().first() : serial;
          ranges.add(new Range(first, serial));
        });
    return new Serials(ranges);
  }

  /** Reads {@code 1-40,57}; the empty text is the empty set. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Serials parse(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    List<Range> ranges = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Matcher matcher = PART.matcher(part);
      InvalidValue.unless(matcher.matches(), "Serials are written like 1-40,57");
      int first = Integer.parseInt(matcher.group(1));
      ranges.add(
          new Range(first, matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2))));
    }
    return new Serials(ranges);
  }

  /** How many serials are in the set. */
  public int count() {
    return ranges.stream().mapToInt(Range::size).sum();
  }

  /** Whether the serial is in the set; quick in a set of many ranges, too. */
  public boolean contains(int serial) {
    int low = 0;
    int high = ranges.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Range range = ranges.get(middle);
      if (serial < range.first()) {
        high = middle - 1;
      } else if (serial > range.last()) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /** Whether every serial of the other set is in this one. */
  public boolean containsAll(Serials other) {
    return other.minus(this).ranges().isEmpty();
  }

  /** All serials that are in this set or the other. */
  public Serials plus(Serials other) {
    List<Range> sorted = new ArrayList<>(ranges);
    sorted.addAll(other.ranges);
    sorted.sort((a, b) -> Integer.compare(a.first(), b.first()));
    List<Range> merged = new ArrayList<>();
    for (Range range : sorted) {
      Range previous = merged.isEmpty() ? null : merged.getLast();
      if (previous != null && range.first() <= previous.last() + 1) {
        merged.removeLast();
        merged.add(new Range(previous.first(), Math.max(previous.last(), range.last())));
      } else {
        merged.add(range);
      }
    }
    return new Serials(merged);
  }

  /** The serials of this set that are not in the other, in one pass over both. */
  public Serials minus(Serials other) {
    List<Range> left = new ArrayList<>();
    int next = 0;
    for (Range range : ranges) {
      int first = range.first();
      while (next < other.ranges.size() && other.ranges.get(next).last() < first) {
        next++;
      }
      for (int i = next; i < other.ranges.size() && first <= range.last(); i++) {
        Range cut = other.ranges.get(i);
        if (cut.first() > range.last()) {
          break;
        }
        if (cut.first() > first) {
          left.add(new Range(first, cut.first() - 1));
        }
        first = cut.last() + 1;
      }
      if (first <= range.last()) {
        left.add(new Range(first, range.last()));
      }
    }
    return new Serials(left);
  }

  /** The serials that are in both sets. */
  public Serials and(Serials other) {
    return minus(minus(other));
  }

  /** The highest {@code count} serials of the set, or all when there are fewer. */
  public Serials highest(int count) {
    List<Range> taken = new ArrayList<>();
    int missing = count;
    for (Range range : ranges.reversed()) {
      if (missing == 0) {
        break;
      }
      int size = Math.min(missing, range.size());
      taken.addFirst(new Range(range.last() - size + 1, range.last()));
      missing -= size;
    }
    return new Serials(taken);
  }

  /** Every serial, ascending. */
  public IntStream stream() {
    return ranges.stream()
        .flatMapToInt(range -> IntStream.rangeClosed(range.first(), range.last()));
  }

  /** The written form. */
  @JsonValue
  @Override
  public String toString() {
    return ranges.stream().map(Range::toString).collect(Collectors.joining(","));
  }
}

package io.bulkvouchers.query.purchases;

import io.bulkvouchers.query.access.Scope;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a list of purchases is narrowed to.
 *
 * @param least in minor units, as is {@code most}; both are included
 * @param from the first moment that is included
 * @param until the first moment that no longer is
 * @param text beginnings of words, all of which are found, or the id of a purchase
 */
record PurchaseFilter(
    Optional<String> conference,
    Optional<Status> status,
    Optional<String> sponsor,
    Optional<String> product,
    Optional<Long> least,
    Optional<Long> most,
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<String> text) {

  /** Whether nothing but the owner decides, and the state. */
  boolean isPlain() {
    return sponsor.isEmpty()
        && product.isEmpty()
        && least.isEmpty()
        && most.isEmpty()
        && from.isEmpty()
        && until.isEmpty()
        && text.isEmpty();
  }

  PurchaseFilter with(Optional<Status> other) {
    return new PurchaseFilter(conference, other, sponsor, product, least, most, from, until, text);
  }

  /** What the caller sees of the conference that is asked for. */
  Scope within(Scope scope) {
    return conference
        .map(
            id ->
                new Scope(
                    only(scope.conferences(), id::equals),
                    only(scope.sponsors(), key -> key.startsWith(id + "/"))))
        .orElse(scope);
  }

  /** The conditions on a row, each behind an {@code and}; their values are put where they go. */
  String conditions(Map<String, Object> values) {
    StringBuilder where = new StringBuilder();
    status.ifPresent(it -> and("status = :status", "status", it.word(), where, values));
    sponsor.ifPresent(it -> and("sponsor_id = :sponsor", "sponsor", it, where, values));
    product.ifPresent(
        it -> and("products @> to_jsonb(:product::text)", "product", it, where, values));
    least.ifPresent(it -> and("total >= :least", "least", it, where, values));
    most.ifPresent(it -> and("total <= :most", "most", it, where, values));
    from.ifPresent(it -> and("created_at >= :from", "from", Timestamp.from(it), where, values));
    until.ifPresent(it -> and("created_at < :until", "until", Timestamp.from(it), where, values));
    text.ifPresent(it -> find(it.strip(), where, values));
    return where.toString();
  }

  /** Letters and digits are what a word has; everything else parts words. */
  private static void find(String text, StringBuilder where, Map<String, Object> values) {
    if (PurchaseSearch.IDS.matcher(text).matches()) {
      and("id = :text", "text", text, where, values);
      return;
    }
    String words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> word + ":*")
            .collect(Collectors.joining(" & "));
    if (!words.isEmpty()) {
      and("words @@ to_tsquery('simple', :text)", "text", words, where, values);
    }
  }

  private static void and(
      String condition,
      String name,
      Object value,
      StringBuilder where,
      Map<String, Object> values) {
    where.append(" and ").append(condition);
    values.put(name, value);
  }

  private static Set<String> only(Set<String> all, Predicate<String> wanted) {
    return all.stream().filter(wanted).collect(Collectors.toUnmodifiableSet());
  }
}

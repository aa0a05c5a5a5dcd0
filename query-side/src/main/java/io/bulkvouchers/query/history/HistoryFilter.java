package io.bulkvouchers.query.history;

import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.wire.EventType;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a search is narrowed to.
 *
 * @param from the first moment that is included
 * @param until the first moment that no longer is
 * @param least in minor units, included
 * @param most in minor units, included
 */
record HistoryFilter(
    Optional<String> purchase,
    Optional<String> sponsor,
    Optional<String> type,
    Optional<String> actor,
    Optional<String> cause,
    Optional<String> correlation,
    Optional<String> currency,
    Optional<Long> least,
    Optional<Long> most,
    Optional<Instant> from,
    Optional<Instant> until) {

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final int LONGEST = 255;

  HistoryFilter {
    check("purchase", purchase, "It is the id of a purchase", PurchaseId::new);
    check("sponsor", sponsor, "It is the id of a sponsor", SponsorId::new);
    check(
        "type",
        type,
        "A type is a name on the wire, as it stands in the list",
        HistoryFilter::known);
    check("actor", actor, "It is a word of the list", HistoryFilter::word);
    check("cause", cause, "It is a word of the list", HistoryFilter::word);
    check("correlation", correlation, "It is a word of the list", HistoryFilter::word);
    check("currency", currency, "A currency has three letters", Currency::getInstance);
    check("from", from, "It is a moment of the years 1970 to 9999", HistoryFilter::moment);
    check("until", until, "It is a moment of the years 1970 to 9999", HistoryFilter::moment);
  }

  private static void known(String name) {
    if (Arrays.stream(EventType.values()).noneMatch(type -> type.wireName().equals(name))) {
      throw new IllegalArgumentException(name);
    }
  }

  private static void word(String word) {
    if (word.isEmpty() || word.length() > LONGEST || word.chars().anyMatch(sign -> sign < ' ')) {
      throw new IllegalArgumentException(word);
    }
  }

  /** Java knows moments that no database has. */
  private static void moment(Instant time) {
    if (time.isBefore(Instant.EPOCH) || time.isAfter(LAST)) {
      throw new IllegalArgumentException(time.toString());
    }
  }

  private static <T> void check(
      String parameter, Optional<T> value, String form, Consumer<T> test) {
    try {
      value.ifPresent(test);
    } catch (IllegalArgumentException unfit) {
      throw Problem.ofParameter(ProblemCode.INVALID_PARAMETER, parameter, form);
    }
  }
}

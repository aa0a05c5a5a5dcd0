package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A filter of purchases as it stands in an address: the same for pages, counts and files. */
record PurchaseQuery(
    Optional<String> conference,
    Optional<String> status,
    Optional<String> sponsor,
    Optional<String> product,
    @Parameter(
            description = "The least total in minor units; an order without a price counts as 0",
            schema = @Schema(type = "integer", format = "int64"))
        Optional<String> least,
    @Parameter(
            description = "The largest total in minor units",
            schema = @Schema(type = "integer", format = "int64"))
        Optional<String> most,
    @Parameter(
            description = "Asked for at this moment or later",
            schema = @Schema(type = "string", format = "date-time"))
        Optional<String> from,
    @Parameter(
            description = "Asked for before this moment",
            schema = @Schema(type = "string", format = "date-time"))
        Optional<String> until,
    @Parameter(
            description =
                "Beginnings of words of the description, of the ids of sponsor and products, and of"
                    + " ids at Stripe; all must be found. Or the whole id of a purchase")
        Optional<String> text) {

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final int LONGEST_TEXT = 200;

  PurchaseFilter filter() {
    return new PurchaseFilter(
        id("conference", conference, ConferenceId::new),
        status.map(Status::named),
        id("sponsor", sponsor, SponsorId::new),
        id("product", product, ProductId::new),
        least.map(it -> parsed("least", it, Long::valueOf, "It is an amount in minor units")),
        most.map(it -> parsed("most", it, Long::valueOf, "It is an amount in minor units")),
        from.map(it -> moment("from", it)),
        until.map(it -> moment("until", it)),
        text.map(PurchaseQuery::notLong).filter(it -> !it.isBlank()));
  }

  private static String notLong(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw invalid("text", "A text has at most " + LONGEST_TEXT + " letters");
    }
    return text;
  }

  private static Optional<String> id(
      String parameter, Optional<String> text, Consumer<String> form) {
    try {
      text.ifPresent(form);
      return text;
    } catch (InvalidValue noSlug) {
      throw invalid(parameter, "It is the id of a " + parameter);
    }
  }

  /** Java knows moments that no database has. */
  private static Instant moment(String parameter, String text) {
    String form = "It is a moment of the years 1970 to 9999, as in 2027-01-15T12:00:00Z";
    Instant time = parsed(parameter, text, Instant::parse, form);
    if (time.isBefore(Instant.EPOCH) || time.isAfter(LAST)) {
      throw invalid(parameter, form);
    }
    return time;
  }

  private static <T> T parsed(
      String parameter, String text, Function<String, T> reading, String form) {
    try {
      return reading.apply(text);
    } catch (NumberFormatException | DateTimeException unreadable) {
      throw invalid(parameter, form);
    }
  }

  private static Problem invalid(String parameter, String form) {
    return Problem.ofParameter(ProblemCode.INVALID_PARAMETER, parameter, form);
  }
}

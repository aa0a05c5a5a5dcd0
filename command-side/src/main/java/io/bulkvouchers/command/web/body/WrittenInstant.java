package io.bulkvouchers.command.web.body;

import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * A moment as it is written in RFC 3339. Jackson's own reader takes a number, also one in quotes,
 * for seconds since 1970, which nobody means who forgets half of a date.
 */
final class WrittenInstant extends StdScalarDeserializer<Instant> {

  WrittenInstant() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }
    try {
      return Instant.parse(parser.getString());
    } catch (DateTimeException unwritten) {
      return (Instant)
          context.handleWeirdStringValue(
              Instant.class, parser.getString(), "not like 2027-06-30T23:59:59Z");
    }
  }
}

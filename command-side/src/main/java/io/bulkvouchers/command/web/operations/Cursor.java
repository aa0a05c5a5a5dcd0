package io.bulkvouchers.command.web.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkvouchers.command.desk.CallQuery.Place;
import io.bulkvouchers.command.desk.CallView;
import io.bulkvouchers.events.InvalidValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a page ends, as clients carry it: to be given back and not to be read. */
final class Cursor {

  private static final String BETWEEN = "|";

  private Cursor() {}

  static String of(CallView last) {
    String place = last.wantedAt() + BETWEEN + last.key();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
  }

  static Place read(String cursor) {
    try {
      String place = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
      int middle = place.indexOf(BETWEEN);
      InvalidValue.unless(middle > 0, "Give back the cursor as it came");
      return new Place(Instant.parse(place.substring(0, middle)), place.substring(middle + 1));
    } catch (IllegalArgumentException | DateTimeException foreign) {
      throw new InvalidValue("Give back the cursor as it came");
    }
  }

  /** RFC 8288, for the current request. */
  static String link(String next) {
    String url =
        ServletUriComponentsBuilder.fromCurrentRequest()
            .replaceQueryParam("after", next)
            .toUriString();
    return "<" + url + ">; rel=\"next\"";
  }
}

package io.bulkvouchers.command.web.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkvouchers.command.desk.CallQuery.Place;
import io.bulkvouchers.command.desk.CallView;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/**
 * Calls to Stripe, the latest first.
 *
 * @param next the cursor for {@code after}; absent at the end
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PaymentCallPage(List<CallView> items, Optional<String> next) {

  private static final String LIST = "calls";

  /** Of one more than asked for, so that it is known whether there are more. */
  static PaymentCallPage of(List<CallView> found, int limit) {
    List<CallView> items = List.copyOf(found.subList(0, Math.min(found.size(), limit)));
    return new PaymentCallPage(
        items, found.size() > limit ? Optional.of(cursor(items.getLast())) : Optional.empty());
  }

  static Place place(String cursor) {
    Cursor place = Cursor.parse(LIST, 1, cursor);
    return new Place(place.time(), place.names().getFirst());
  }

  ResponseEntity<PaymentCallPage> linked() {
    return Links.with(this, next, Optional.empty());
  }

  private static String cursor(CallView last) {
    return new Cursor(LIST, last.wantedAt(), List.of(last.key())).text();
  }
}

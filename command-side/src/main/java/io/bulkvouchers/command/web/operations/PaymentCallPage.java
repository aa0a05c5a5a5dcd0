package io.bulkvouchers.command.web.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkvouchers.command.desk.CallView;
import java.util.List;
import java.util.Optional;

/**
 * Calls, the newest first.
 *
 * @param next what to send as {@code after} for the page behind; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PaymentCallPage(List<CallView> paymentCalls, Optional<String> next) {

  /** Of one more than asked for, so that it is known whether there are more. */
  static PaymentCallPage of(List<CallView> found, int limit) {
    return found.size() <= limit
        ? new PaymentCallPage(found, Optional.empty())
        : new PaymentCallPage(
            List.copyOf(found.subList(0, limit)), Optional.of(Cursor.of(found.get(limit - 1))));
  }
}

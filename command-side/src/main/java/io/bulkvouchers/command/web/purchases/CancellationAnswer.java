package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.command.aggregate.Outcome;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.web.request.CommandAnswer;
import io.bulkvouchers.events.PurchaseId;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * How far the cancellation has come.
 *
 * @param version from which on the purchase shows that it was asked for; its end is a later one
 * @param cancellation done, or requested while Stripe closes the open checkout: should the buyer be
 *     quicker, the purchase is paid instead
 */
record CancellationAnswer(String id, long version, String status, String cancellation) {

  private enum Progress {
    REQUESTED,
    DONE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static ResponseEntity<CancellationAnswer> of(PurchaseId id, Outcome outcome) {
    Progress progress =
        outcome.state() instanceof BulkPurchase.Processing ? Progress.REQUESTED : Progress.DONE;
    return ResponseEntity.status(
            progress == Progress.REQUESTED ? HttpStatus.ACCEPTED : HttpStatus.OK)
        .eTag(CommandAnswer.tag(outcome.version()))
        .body(
            new CancellationAnswer(
                id.value(), outcome.version(), outcome.state().status().word(), progress.word()));
  }
}

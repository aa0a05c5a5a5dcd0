package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.command.aggregate.Outcome;
import io.bulkvouchers.command.web.request.CommandAnswer;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The refund is asked for; its end is seen in the purchase. */
record RefundAnswer(String id, long version, String status, String refundId) {

  static ResponseEntity<RefundAnswer> of(PurchaseId id, RefundId refund, Outcome outcome) {
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .eTag(CommandAnswer.tag(outcome.version()))
        .body(
            new RefundAnswer(
                id.value(), outcome.version(), outcome.state().status().word(), refund.value()));
  }
}

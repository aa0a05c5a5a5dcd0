package io.bulkvouchers.command.purchase;

import io.bulkvouchers.codes.WrittenCode;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Approve;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Cancel;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Deny;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.StartCheckout;
import io.bulkvouchers.events.BulkPurchaseEvent.Approved;
import io.bulkvouchers.events.BulkPurchaseEvent.Cancelled;
import io.bulkvouchers.events.BulkPurchaseEvent.Denied;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.PlainText;

/** The rules of what people decide: a price first, four eyes, and a reason for every no. */
final class Verdicts {

  private static final int LONGEST_REASON = 500;

  private Verdicts() {}

  static Decision approve(Order order, Approve command) {
    command.overrideReason().ifPresent(Verdicts::checked);
    boolean otherEyes = !command.actor().equals(order.requester());
    return Decision.when(
        order.unitPrice().isPresent(),
        Rule.NOT_PRICED,
        () ->
            Decision.when(
                otherEyes || command.overrideReason().isPresent(),
                Rule.FOUR_EYES,
                () ->
                    Decision.emit(
                        new Approved(order.id(), command.actor(), command.overrideReason()))));
  }

  static Decision deny(Order order, Deny command) {
    return Decision.emit(new Denied(order.id(), command.actor(), checked(command.reason())));
  }

  static Decision cancel(Order order, Cancel command) {
    return Decision.emit(new Cancelled(order.id(), command.actor(), checked(command.reason())));
  }

  static Decision unapproved(Order order, StartCheckout command) {
    if (order.complimentary()) {
      return Decision.refuse(Rule.NOTHING_TO_PAY);
    }
    return Decision.when(
        !order.needsApproval(), Rule.NEEDS_APPROVAL, () -> Checkouts.begin(order, command.plan()));
  }

  static String checked(String reason) {
    InvalidValue.unless(
        !reason.isBlank() && reason.length() <= LONGEST_REASON, "A reason is 1 to 500 characters");
    return WrittenCode.refused("A reason", PlainText.checked("A reason", reason));
  }
}

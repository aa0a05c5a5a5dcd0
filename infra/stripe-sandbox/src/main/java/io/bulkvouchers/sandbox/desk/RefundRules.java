package io.bulkvouchers.sandbox.desk;

import io.bulkvouchers.sandbox.book.Charge;
import io.bulkvouchers.sandbox.book.Money;
import io.bulkvouchers.sandbox.book.Standing;
import io.bulkvouchers.sandbox.wire.Refusal;

/** Which refunds Stripe refuses. */
final class RefundRules {

  private RefundRules() {}

  static void check(Charge charge, long amount) {
    if (!charge.paid()) {
      throw Refusal.invalid("Charge " + charge.id() + " cannot be refunded.")
          .param("charge")
          .whileExecuting()
          .thrown();
    }
    refuseChargedBack(charge);
    refuseTooMuch(charge, amount);
  }

  // The bank has given the payer the money already.
  private static void refuseChargedBack(Charge charge) {
    if (charge.standing() == Standing.CHARGED_BACK) {
      throw Refusal.invalid(
              "Charge " + charge.id() + " has been charged back; cannot issue a refund.")
          .code("charge_disputed")
          .whileExecuting()
          .thrown();
    }
  }

  private static void refuseTooMuch(Charge charge, long amount) {
    if (charge.left().amount() == 0) {
      throw Refusal.invalid("Charge " + charge.id() + " has already been refunded.")
          .code("charge_already_refunded")
          .whileExecuting()
          .thrown();
    }
    if (amount > charge.left().amount()) {
      throw Refusal.invalid(
              "Refund amount (%s) is greater than %s (%s)"
                  .formatted(
                      new Money(amount, charge.money().currency()).text(),
                      charge.refunded() == 0 ? "charge amount" : "unrefunded amount on charge",
                      charge.left().text()))
          .code("amount_too_large")
          .param("amount")
          .whileExecuting()
          .thrown();
    }
  }
}

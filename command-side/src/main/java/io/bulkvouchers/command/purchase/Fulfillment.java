package io.bulkvouchers.command.purchase;

import io.bulkvouchers.codes.CodePrefix;
import io.bulkvouchers.codes.VoucherCodes;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Fulfill;
import io.bulkvouchers.events.BulkPurchaseEvent.Fulfilled;

/** The rule of making codes: exactly as many as were ordered, with the terms of that moment. */
final class Fulfillment {

  private static final int FIRST_SERIAL = 1;

  private Fulfillment() {}

  static Decision issue(Order order, Fulfill command) {
    return Decision.emit(
        new Fulfilled(
            order.id(),
            FIRST_SERIAL,
            order.quantity(),
            CodePrefix.of(order.sponsor()),
            command.codeKeyId(),
            command.salt(),
            VoucherCodes.SCHEME,
            order.terms(),
            order.products()));
  }

  static Decision unpaid(Order order, Fulfill command) {
    return order.complimentary() ? issue(order, command) : Decision.refuse(Rule.NOT_PAID);
  }
}

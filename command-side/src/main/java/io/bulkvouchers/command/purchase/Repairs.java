package io.bulkvouchers.command.purchase;

import io.bulkvouchers.codes.CodePrefix;
import io.bulkvouchers.codes.VoucherCodes;
import io.bulkvouchers.command.purchase.BulkPurchase.Fulfilled;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.AddVouchers;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.VoidVouchers;
import io.bulkvouchers.events.BulkPurchaseEvent.VouchersAdded;
import io.bulkvouchers.events.BulkPurchaseEvent.VouchersVoided;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.Serials;

/** The rules of repair: what is void stays void, and what is missing is made, never more. */
final class Repairs {

  private Repairs() {}

  static Decision discard(Fulfilled state, VoidVouchers command) {
    String reason = Verdicts.checked(command.reason());
    InvalidValue.unless(
        command.vouchers().count() > 0, "Name the vouchers to void by their serials, like 3,7-9");
    Serials fresh = command.vouchers().minus(state.vouchers().voided());
    if (fresh.count() == 0) {
      return Decision.nothing();
    }
    return Decision.when(
        MoneyBack.free(state).containsAll(fresh),
        Rule.VOUCHERS_NOT_LIVE,
        () ->
            Decision.emit(new VouchersVoided(state.order().id(), fresh, command.actor(), reason)));
  }

  static Decision replace(Fulfilled state, AddVouchers command) {
    String reason = Verdicts.checked(command.reason());
    Order order = state.order();
    int missing = Takings.missing(order, state.funds(), state.vouchers());
    return Decision.when(
        missing > 0,
        Rule.NOTHING_MISSING,
        () ->
            Decision.emit(
                new VouchersAdded(
                    order.id(),
                    state.vouchers().nextSerial(),
                    missing,
                    CodePrefix.of(order.sponsor()),
                    command.codeKeyId(),
                    command.salt(),
                    VoucherCodes.SCHEME,
                    command.actor(),
                    reason)));
  }
}

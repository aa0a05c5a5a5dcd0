package io.bulkvouchers.command.purchase;

import io.bulkvouchers.codes.CodePrefix;
import io.bulkvouchers.codes.VoucherCodes;
import io.bulkvouchers.command.purchase.BulkPurchase.Fulfilled;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.AddVouchers;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ExtendVouchers;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.VoidVouchers;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent.VouchersAdded;
import io.bulkvouchers.events.VoucherEvent.VouchersExtended;
import io.bulkvouchers.events.VoucherEvent.VouchersVoided;

/**
 * The rules of repair: what is void stays void, what is missing is made, never more, and time is
 * given, never taken.
 */
final class Repairs {

  private Repairs() {}

  static Decision discard(Fulfilled state, VoidVouchers command) {
    String reason = Verdicts.checked(command.reason());
    Vouchers vouchers = state.vouchers();
    Serials usable = usable(state);
    Serials fresh = command.choice().fitting(usable, vouchers).minus(vouchers.voided());
    if (fresh.count() == 0) {
      return Decision.nothing();
    }
    return Decision.when(
        usable.containsAll(fresh),
        Rule.VOUCHERS_NOT_LIVE,
        fresh.minus(usable),
        () ->
            Decision.emit(new VouchersVoided(state.order().id(), fresh, command.actor(), reason)));
  }

  static Decision extend(Fulfilled state, ExtendVouchers command) {
    String reason = Verdicts.checked(command.reason());
    Moments.check(command.validUntil());
    Vouchers vouchers = state.vouchers();
    if (vouchers.terms().validUntil().isEmpty()) {
      return Decision.refuse(Rule.VOUCHERS_NEVER_EXPIRE);
    }
    Serials meant = command.choice().fitting(vouchers.live(), vouchers);
    Serials fresh = vouchers.endingBefore(command.validUntil(), meant);
    return Decision.when(
        vouchers.live().containsAll(meant),
        Rule.VOUCHERS_NOT_LIVE,
        meant.minus(vouchers.live()),
        () ->
            fresh.count() == 0
                ? Decision.nothing()
                : Decision.emit(
                    new VouchersExtended(
                        state.order().id(), fresh, command.validUntil(), command.actor(), reason)));
  }

  /** What an order could still use, and no refund holds. */
  private static Serials usable(Fulfilled state) {
    Vouchers vouchers = state.vouchers();
    return state
        .funds()
        .map(funds -> Takings.present(funds, vouchers))
        .orElseGet(vouchers::live)
        .minus(vouchers.usedUp());
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

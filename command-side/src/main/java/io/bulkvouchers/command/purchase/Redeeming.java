package io.bulkvouchers.command.purchase;

import io.bulkvouchers.codes.WrittenCode;
import io.bulkvouchers.command.purchase.BulkPurchase.Fulfilled;
import io.bulkvouchers.command.purchase.BulkPurchase.Refunded;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RedeemVoucher;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ReleaseVoucher;
import io.bulkvouchers.events.Discount.FixedAmount;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent.VoucherRedeemed;
import io.bulkvouchers.events.VoucherEvent.VoucherReleased;
import java.time.Instant;
import java.util.Optional;

/**
 * The rules of use. The same order again is answered the same, whatever has happened since; an
 * order that gave its uses back takes them no second time.
 */
final class Redeeming {

  private Redeeming() {}

  static Decision redeem(Fulfilled state, RedeemVoucher command) {
    WrittenCode.refused("An order reference", command.order().value());
    command.basket().lines().forEach(Redeeming::checked);
    return state
        .vouchers()
        .uses()
        .by(command.serial(), command.order())
        .map(before -> again(before, command))
        .orElseGet(
            () ->
                obstacle(state, command.serial(), command.at())
                    .map(Decision::refuse)
                    .orElseGet(() -> grant(state, command)));
  }

  /** Every line is kept in the fact, whether the voucher covers it or not. */
  private static void checked(Basket.Line line) {
    WrittenCode.refused("A product", line.product().value());
  }

  static Decision again(Refunded state, RedeemVoucher command) {
    return state
        .vouchers()
        .uses()
        .by(command.serial(), command.order())
        .map(before -> again(before, command))
        .orElseGet(() -> Decision.refuse(Rule.VOUCHER_REVOKED));
  }

  private static Decision again(Uses.Use before, RedeemVoucher command) {
    if (before.standing() == Uses.Standing.RELEASED) {
      return Decision.refuse(Rule.ORDER_RELEASED);
    }
    return Decision.when(
        before.basketMark() == command.basket().mark(),
        Rule.ORDER_REFERENCE_TAKEN,
        Decision::nothing);
  }

  /** Why a voucher cannot be used at this moment by any order. */
  static Optional<Rule> obstacle(Fulfilled state, int serial, Instant at) {
    Vouchers vouchers = state.vouchers();
    if (!vouchers.issued().contains(serial) || vouchers.voided().contains(serial)) {
      return Optional.of(Rule.VOUCHER_VOID);
    }
    if (vouchers.revoked().contains(serial)) {
      return Optional.of(Rule.VOUCHER_REVOKED);
    }
    if (state.funds().filter(funds -> funds.suspends(serial)).isPresent()) {
      return Optional.of(Rule.VOUCHER_SUSPENDED);
    }
    if (vouchers.terms().validFrom().filter(at::isBefore).isPresent()) {
      return Optional.of(Rule.VOUCHER_NOT_YET_VALID);
    }
    if (vouchers.validUntil(serial).filter(at::isAfter).isPresent()) {
      return Optional.of(Rule.VOUCHER_EXPIRED);
    }
    return vouchers.usesLeft(serial) > 0 ? Optional.empty() : Optional.of(Rule.VOUCHER_USED_UP);
  }

  private static Decision grant(Fulfilled state, RedeemVoucher command) {
    Vouchers vouchers = state.vouchers();
    if (vouchers.terms().discount() instanceof FixedAmount(var amount)
        && !amount.currency().equals(command.basket().currency())) {
      return Decision.refuse(Rule.VOUCHER_IN_OTHER_CURRENCY);
    }
    Grant grant = Grant.of(vouchers.terms(), command.basket(), vouchers.usesLeft(command.serial()));
    return Decision.when(
        grant.items() > 0,
        Rule.NOTHING_COVERED,
        () ->
            Decision.emit(
                new VoucherRedeemed(
                    state.order().id(),
                    command.serial(),
                    command.order(),
                    grant.items(),
                    grant.discount(),
                    grant.lines())));
  }

  /** A voucher that only its use had kept from going with its money goes when it is given back. */
  static Decision release(
      Order order, Optional<Funds> funds, Vouchers vouchers, ReleaseVoucher command) {
    Optional<Uses.Use> use = vouchers.uses().by(command.serial(), command.order());
    if (use.isEmpty()) {
      return Decision.refuse(Rule.NO_SUCH_REDEMPTION);
    }
    if (use.get().standing() == Uses.Standing.RELEASED) {
      return Decision.nothing();
    }
    int items = use.get().items();
    boolean free = vouchers.uses().count(command.serial()) == items;
    Serials gone =
        free && funds.filter(it -> Takings.escaped(order, it, vouchers) > 0).isPresent()
            ? Serials.of(command.serial(), 1).and(vouchers.live())
            : Serials.none();
    return Decision.emit(
        new VoucherReleased(order.id(), command.serial(), command.order(), items, gone));
  }
}

package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundExtent;
import io.bulkvouchers.events.Serials;
import java.util.Optional;

/**
 * Which vouchers go with their money. When {@code a} has gone, floor(a / unit price) are gone with
 * it, whoever sent it and in whatever order it is told: each step takes or gives back what is
 * missing to that number. Money that went when all vouchers were void took none; none is taken for
 * it later, and none is made for it.
 */
final class Takings {

  private Takings() {}

  /** What a refund of this amount is to take: the highest serials that no other refund holds. */
  static Serials wanted(Order order, Funds funds, Vouchers vouchers, Money amount) {
    Money before = funds.gone().plus(funds.refunds().asked());
    Serials held = funds.refunds().held();
    int taken = vouchers.revoked().plus(held).count();
    int more = worth(order, before.plus(amount)) - Math.max(taken, worth(order, before));
    return free(funds, vouchers).highest(Math.max(0, more));
  }

  /**
   * What goes now that this much has gone: the named ones first, then free ones, and those that
   * another refund holds last. Everything, when all has gone.
   */
  static Serials taken(Order order, Funds funds, Vouchers vouchers, Serials named, Money gone) {
    Serials live = vouchers.unused();
    if (funds.extentWhen(gone) == RefundExtent.FULL) {
      return live;
    }
    int taken = Math.max(vouchers.revoked().count(), worth(order, funds.gone()));
    int more = Math.max(0, worth(order, gone) - taken);
    Serials first = named.and(live).highest(more);
    Serials next = free(funds, vouchers).minus(first).highest(more - first.count());
    Serials last = live.minus(first).minus(next);
    return first.plus(next).plus(last.highest(more - first.count() - next.count()));
  }

  /**
   * The used ones that stay though their money goes now: all of them when all has gone, else as
   * many as were to be taken and are not.
   */
  static Serials spared(Order order, Funds funds, Vouchers vouchers, Serials taken, Money gone) {
    if (funds.extentWhen(gone) == RefundExtent.FULL) {
      return vouchers.redeemed();
    }
    int before = Math.max(vouchers.revoked().count(), worth(order, funds.gone()));
    return vouchers.redeemed().highest(Math.max(0, worth(order, gone) - before - taken.count()));
  }

  /** How many live on only because they are used: their money has gone. */
  static int escaped(Order order, Funds funds, Vouchers vouchers) {
    int gone = Math.max(vouchers.revoked().count(), worth(order, funds.gone()));
    return vouchers.live().count() - (order.quantity() - gone);
  }

  /** What lives again when only this much has gone: first those that went with what came back. */
  static Serials givenBack(Order order, Vouchers vouchers, Serials own, Money gone) {
    int tooMany = Math.max(0, vouchers.revoked().count() - worth(order, gone));
    Serials first = own.and(vouchers.revoked()).highest(tooMany);
    return first.plus(vouchers.revoked().minus(first).highest(tooMany - first.count()));
  }

  /** How many are paid for and not there: voided and not replaced. Never fewer than none. */
  static int missing(Order order, Optional<Funds> funds, Vouchers vouchers) {
    return funds
        .map(money -> missing(order, money, vouchers))
        .orElseGet(() -> order.quantity() - vouchers.live().count());
  }

  private static int missing(Order order, Funds funds, Vouchers vouchers) {
    int taken = vouchers.revoked().plus(funds.refunds().held()).count();
    int gone = worth(order, funds.gone().plus(funds.refunds().asked()));
    return Math.max(0, order.quantity() - Math.max(taken, gone) - present(funds, vouchers).count());
  }

  /** The unused vouchers that no refund holds. */
  static Serials free(Funds funds, Vouchers vouchers) {
    return vouchers.unused().minus(funds.refunds().held());
  }

  /** The vouchers that no refund holds, used or not. */
  static Serials present(Funds funds, Vouchers vouchers) {
    return vouchers.live().minus(funds.refunds().held());
  }

  private static int worth(Order order, Money money) {
    long unit = order.unitPrice().map(Money::amount).orElseThrow();
    return (int) Math.min(money.amount() / unit, order.quantity());
  }
}

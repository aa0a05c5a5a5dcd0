package io.bulkvouchers.command.redemption;

import io.bulkvouchers.command.aggregate.Outcome;
import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.aggregate.Refused;
import io.bulkvouchers.command.aggregate.Rehearsal;
import io.bulkvouchers.command.aggregate.StoredPurchase;
import io.bulkvouchers.command.codes.VoucherPlace;
import io.bulkvouchers.command.purchase.Basket;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RedeemVoucher;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ReleaseVoucher;
import io.bulkvouchers.command.purchase.Redemption;
import io.bulkvouchers.command.purchase.Vouchers;
import io.bulkvouchers.events.OrderReference;
import io.bulkvouchers.events.wire.Origin;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What orders elsewhere do with vouchers, by their codes; the purchase decides. */
@Component
public class Redemptions {

  private final Gate gate;
  private final Purchases purchases;
  private final Clock clock;

  Redemptions(Gate gate, Purchases purchases, Clock clock) {
    this.gate = gate;
    this.purchases = purchases;
    this.clock = clock;
  }

  /** An order uses a voucher; the same order again gets the same answer. */
  public Redeemed redeem(
      Visitor visitor, TypedCode code, OrderReference order, Basket basket, Origin origin) {
    return gate.open(
        visitor,
        code,
        place -> {
          RedeemVoucher command = command(place, order, basket);
          Outcome outcome = purchases.handle(command, origin);
          return new Redeemed(
              Redemption.of(existing(outcome.state()), command),
              outcome.facts().isEmpty() ? Redeemed.Turn.AGAIN : Redeemed.Turn.FIRST);
        });
  }

  /** What a voucher grants, and to a basket when there is one; changes nothing. */
  public Outlook check(Visitor visitor, TypedCode code, Optional<Basket> basket) {
    return gate.open(
        visitor,
        code,
        place -> {
          StoredPurchase seen = usable(place);
          Vouchers vouchers = seen.state().issued().orElseThrow(VoucherNotUsable::new);
          return new Outlook(
              vouchers.terms(),
              vouchers.validUntil(place.serial()),
              vouchers.usesLeft(place.serial()),
              basket.map(shown -> rehearsed(seen, place, shown)));
        });
  }

  /** An order gives back what it used; answers the uses that are left then and can be used. */
  public int release(Visitor visitor, TypedCode code, OrderReference order, Origin origin) {
    return gate.open(
        visitor,
        code,
        place -> {
          try {
            ReleaseVoucher command = new ReleaseVoucher(place.purchase(), place.serial(), order);
            return usesLeft(existing(purchases.handle(command, origin).state()), place.serial());
          } catch (Refused refused) {
            usable(place);
            throw refused;
          }
        });
  }

  /** None of a voucher that works no more, however seldom it was used. */
  private int usesLeft(Existing state, int serial) {
    return Redemption.obstacle(state, serial, clock.instant()).isPresent()
        ? 0
        : state.issued().map(vouchers -> vouchers.usesLeft(serial)).orElse(0);
  }

  /** An order that nobody has: the rules are asked, and nothing is remembered. */
  private Redemption rehearsed(StoredPurchase seen, VoucherPlace place, Basket basket) {
    OrderReference nobodys = new OrderReference("check:" + UUID.randomUUID());
    RedeemVoucher command = command(place, nobodys, basket);
    return Redemption.of(existing(Rehearsal.of(seen, command).state()), command);
  }

  private StoredPurchase usable(VoucherPlace place) {
    StoredPurchase seen = purchases.find(place.purchase()).orElseThrow();
    if (Redemption.obstacle(seen.state(), place.serial(), clock.instant()).isPresent()) {
      throw new VoucherNotUsable();
    }
    return seen;
  }

  private RedeemVoucher command(VoucherPlace place, OrderReference order, Basket basket) {
    return new RedeemVoucher(place.purchase(), place.serial(), order, basket, clock.instant());
  }

  private static Existing existing(BulkPurchase state) {
    return (Existing) state;
  }
}

package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.CORPORATE;
import static io.bulkvouchers.command.purchase.Scene.INTENT;
import static io.bulkvouchers.command.purchase.Scene.LIST_PRICE;
import static io.bulkvouchers.command.purchase.Scene.ORGANIZER;
import static io.bulkvouchers.command.purchase.Scene.PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.REFUND;
import static io.bulkvouchers.command.purchase.Scene.TOTAL;
import static io.bulkvouchers.command.purchase.Scene.disputed;
import static io.bulkvouchers.command.purchase.Scene.refundRequested;
import static io.bulkvouchers.command.purchase.Scene.refunded;
import static io.bulkvouchers.command.purchase.Scene.upToFulfilled;
import static io.bulkvouchers.command.purchase.ShopScene.redeem;
import static io.bulkvouchers.command.purchase.ShopScene.redeemed;
import static io.bulkvouchers.command.purchase.Spec.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RedeemVoucher;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ReleaseVoucher;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RequestRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.VoidVouchers;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.OrderReference;
import io.bulkvouchers.events.RefundExtent;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent.VoucherReleased;
import io.bulkvouchers.events.VoucherEvent.VouchersVoided;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedeemingTest {

  @Test
  void aCodeIsUsedOnceAndTheSameOrderIsAnsweredTheSame() {
    RedeemVoucher first = redeem(7, "order-1");
    BulkPurchase used = given(upToFulfilled()).when(first).then(redeemed(7, "order-1"));
    assertThat(Redemption.of((Existing) used, first))
        .isEqualTo(new Redemption(redeemed(7, "order-1").lines(), LIST_PRICE, LIST_PRICE, 0));
    given(upToFulfilled(redeemed(7, "order-1"))).when(first).thenNothing();
    given(upToFulfilled(redeemed(7, "order-1")))
        .when(redeem(7, "order-2"))
        .thenRefused(Rule.VOUCHER_USED_UP);
  }

  @Test
  void anotherBasketUnderTheSameOrderReferenceIsRefused() {
    RedeemVoucher other =
        new RedeemVoucher(
            PURCHASE,
            7,
            new OrderReference("order-1"),
            new Basket(List.of(new Basket.Line(CORPORATE, 3, LIST_PRICE))),
            Scene.EXPIRY);
    given(upToFulfilled(redeemed(7, "order-1")))
        .when(other)
        .thenRefused(Rule.ORDER_REFERENCE_TAKEN);
  }

  @Test
  void aBasketThatOnlyHashesLikeTheFirstIsAnotherOne() {
    Money less = new Money(LIST_PRICE.amount() - 1, LIST_PRICE.currency());
    Basket first = new Basket(List.of(new Basket.Line(CORPORATE, 2, LIST_PRICE)));
    Basket other = new Basket(List.of(new Basket.Line(CORPORATE, 3, less)));
    assertThat(other.hashCode()).isEqualTo(first.hashCode());
    given(upToFulfilled(redeemed(7, "order-1")))
        .when(new RedeemVoucher(PURCHASE, 7, new OrderReference("order-1"), other, Scene.EXPIRY))
        .thenRefused(Rule.ORDER_REFERENCE_TAKEN);
  }

  @Test
  void aReleaseGivesExactlyOneUseBackHoweverOftenItIsAsked() {
    given(upToFulfilled(redeemed(7, "order-1")))
        .when(release(7, "order-1"))
        .then(released(7, "order-1", ""));
    given(upToFulfilled(redeemed(7, "order-1"), released(7, "order-1", "")))
        .when(release(7, "order-1"))
        .thenNothing();
    given(upToFulfilled(redeemed(7, "order-1"), released(7, "order-1", "")))
        .when(redeem(7, "order-2"))
        .then(redeemed(7, "order-2"));
    given(upToFulfilled(redeemed(7, "order-1"), released(7, "order-1", "")))
        .when(redeem(7, "order-1"))
        .thenRefused(Rule.ORDER_RELEASED);
    given(upToFulfilled()).when(release(7, "order-1")).thenRefused(Rule.NO_SUCH_REDEMPTION);
  }

  @Test
  void whatIsRevokedSuspendedOrVoidIsNotUsed() {
    given(upToFulfilled(refunded(Optional.empty(), "re_1", PRICE, PRICE, "10")))
        .when(redeem(10, "order-1"))
        .thenRefused(Rule.VOUCHER_REVOKED);
    given(upToFulfilled(refundRequested(REFUND, PRICE, "10")))
        .when(redeem(10, "order-1"))
        .thenRefused(Rule.VOUCHER_SUSPENDED);
    given(upToFulfilled(disputed(TOTAL)))
        .when(redeem(1, "order-1"))
        .thenRefused(Rule.VOUCHER_SUSPENDED);
    given(upToFulfilled(new VouchersVoided(PURCHASE, Serials.of(3, 1), ORGANIZER, "lost")))
        .when(redeem(3, "order-1"))
        .thenRefused(Rule.VOUCHER_VOID);
    given(upToFulfilled()).when(redeem(11, "order-1")).thenRefused(Rule.VOUCHER_VOID);
  }

  @Test
  void aFullRefundRevokesTheUnusedAndListsTheUsed() {
    given(upToFulfilled(redeemed(2, "a"), redeemed(5, "b"), redeemed(10, "c")))
        .when(new RecordRefund(PURCHASE, Optional.empty(), "re_1", INTENT, TOTAL))
        .then(
            new Refunded(
                PURCHASE,
                Optional.empty(),
                "re_1",
                TOTAL,
                TOTAL,
                Serials.parse("1,3-4,6-9"),
                Serials.parse("2,5,10"),
                RefundExtent.FULL));
  }

  @Test
  void aRefundTakesUnusedOnesOnlyEvenWhenUsedOnesAreNamed() {
    given(upToFulfilled(redeemed(10, "a")))
        .when(refund(Optional.empty(), Optional.of(Serials.of(10, 1))))
        .thenRefused(Rule.VOUCHERS_NOT_LIVE);
    given(upToFulfilled(redeemed(10, "a")))
        .when(refund(Optional.of(PRICE), Optional.empty()))
        .then(refundRequested(REFUND, PRICE, "9"));
  }

  @Test
  void whatEscapedByBeingUsedGoesWhenItIsReleased() {
    Money eight = PRICE.times(8);
    Refunded most =
        new Refunded(
            PURCHASE,
            Optional.empty(),
            "re_1",
            eight,
            eight,
            Serials.parse("4-10"),
            Serials.parse("3"),
            RefundExtent.PARTIAL);
    given(upToFulfilled(redeemed(1, "a"), redeemed(2, "b"), redeemed(3, "c")))
        .when(new RecordRefund(PURCHASE, Optional.empty(), "re_1", INTENT, eight))
        .then(most);
    given(upToFulfilled(redeemed(1, "a"), redeemed(2, "b"), redeemed(3, "c"), most))
        .when(release(1, "a"))
        .then(released(1, "a", "1"));
    given(
            upToFulfilled(
                redeemed(1, "a"), redeemed(2, "b"), redeemed(3, "c"), most, released(1, "a", "1")))
        .when(release(2, "b"))
        .then(released(2, "b", ""));
  }

  @Test
  void aUsedUpVoucherIsNotVoided() {
    given(upToFulfilled(redeemed(3, "a")))
        .when(
            new VoidVouchers(
                PURCHASE, new VoucherChoice.Named(Serials.of(3, 1)), "lost", ORGANIZER))
        .thenRefused(Rule.VOUCHERS_NOT_LIVE);
  }

  private static RequestRefund refund(Optional<Money> amount, Optional<Serials> vouchers) {
    return new RequestRefund(PURCHASE, REFUND, amount, vouchers, "moved", ORGANIZER);
  }

  private static ReleaseVoucher release(int serial, String order) {
    return new ReleaseVoucher(PURCHASE, serial, new OrderReference(order));
  }

  private static VoucherReleased released(int serial, String order, String revoked) {
    return new VoucherReleased(
        PURCHASE, serial, new OrderReference(order), 1, Serials.parse(revoked));
  }
}

package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.INTENT;
import static io.bulkvouchers.command.purchase.Scene.ORGANIZER;
import static io.bulkvouchers.command.purchase.Scene.PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.REFUND;
import static io.bulkvouchers.command.purchase.Scene.TOTAL;
import static io.bulkvouchers.command.purchase.Scene.refundRequested;
import static io.bulkvouchers.command.purchase.Scene.refunded;
import static io.bulkvouchers.command.purchase.Scene.upToFulfilled;
import static io.bulkvouchers.command.purchase.Spec.given;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.AddVouchers;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefundFailed;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent;
import io.bulkvouchers.events.VoucherEvent.VouchersVoided;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** As many vouchers are gone as the money that is gone pays for, in every order of events. */
class TakingsTest {

  private static final Money HALF_A_VOUCHER = Money.of(4475, "USD");
  private static final Money EIGHT = PRICE.times(8);
  private static final Optional<RefundId> DASHBOARD = Optional.empty();

  @Test
  void aBounceGivesBackWhatAnotherRefundTookForTheSameMoney() {
    Money first = TOTAL.minus(HALF_A_VOUCHER);
    given(
            upToFulfilled(
                refunded(DASHBOARD, "re_1", first, first, "2-10"),
                refunded(DASHBOARD, "re_2", HALF_A_VOUCHER, TOTAL, "1")))
        .when(new RecordRefundFailed(PURCHASE, DASHBOARD, Optional.of("re_1"), "lost card"))
        .then(
            new RefundBounced(
                PURCHASE,
                DASHBOARD,
                "re_1",
                first,
                HALF_A_VOUCHER,
                Serials.parse("1-10"),
                "lost card"));
  }

  @Test
  void noVoucherIsMadeForMoneyThatWentWhileItsVoucherWasVoid() {
    given(upToFulfilled(voided("8-10"), refunded(DASHBOARD, "re_1", EIGHT, EIGHT, "1-7")))
        .when(new AddVouchers(PURCHASE, "pepper", 7, "lost", ORGANIZER))
        .then(
            new VoucherEvent.VouchersAdded(
                PURCHASE, 11, 2, "BULK-ACME-CORP-", 7, "pepper", 1, ORGANIZER, "lost"));
  }

  @Test
  void aRefundTakesItsVoucherOnceThoughOneBeforeItFoundAllOfThemVoid() {
    given(
            upToFulfilled(
                voided("8-10"),
                refunded(DASHBOARD, "re_1", EIGHT, EIGHT, "1-7"),
                new VoucherEvent.VouchersAdded(
                    PURCHASE, 11, 2, "BULK-ACME-CORP-", 7, "pepper", 1, ORGANIZER, "lost")))
        .when(new RecordRefund(PURCHASE, DASHBOARD, "re_2", INTENT, PRICE))
        .then(refunded(DASHBOARD, "re_2", PRICE, PRICE.times(9), "12"));
  }

  @Test
  void noVoucherLivesWhoseMoneyWentWhileARefundHeldItThatWasRefused() {
    given(upToFulfilled(refundRequested(REFUND, PRICE.times(5), "6-10")))
        .when(new RecordRefund(PURCHASE, DASHBOARD, "re_1", INTENT, EIGHT))
        .then(refunded(DASHBOARD, "re_1", EIGHT, EIGHT, "1-5,8-10"));
  }

  @Test
  void aRefusedRefundTakesNoVoucherWithIt() {
    given(
            upToFulfilled(
                refundRequested(REFUND, HALF_A_VOUCHER, ""),
                refunded(DASHBOARD, "re_1", HALF_A_VOUCHER, HALF_A_VOUCHER, "")))
        .when(new RecordRefundFailed(PURCHASE, Optional.of(REFUND), Optional.empty(), "no"))
        .then(new RefundFailed(PURCHASE, REFUND, "no"));
    given(upToFulfilled(refundRequested(REFUND, HALF_A_VOUCHER, "")))
        .when(new RecordRefund(PURCHASE, DASHBOARD, "re_1", INTENT, HALF_A_VOUCHER))
        .then(refunded(DASHBOARD, "re_1", HALF_A_VOUCHER, HALF_A_VOUCHER, ""));
  }

  private static BulkPurchaseEvent voided(String serials) {
    return new VouchersVoided(PURCHASE, Serials.parse(serials), ORGANIZER, "lost");
  }
}

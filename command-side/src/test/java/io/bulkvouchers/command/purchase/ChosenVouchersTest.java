package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.INTENT;
import static io.bulkvouchers.command.purchase.Scene.ORGANIZER;
import static io.bulkvouchers.command.purchase.Scene.PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.REFUND;
import static io.bulkvouchers.command.purchase.Scene.SECOND_REFUND;
import static io.bulkvouchers.command.purchase.Scene.TOTAL;
import static io.bulkvouchers.command.purchase.Scene.refundRequested;
import static io.bulkvouchers.command.purchase.Scene.refunded;
import static io.bulkvouchers.command.purchase.Scene.upToFulfilled;
import static io.bulkvouchers.command.purchase.Spec.given;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RequestRefund;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.Serials;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChosenVouchersTest {

  @Test
  void theVouchersThatGoCanBeNamedWhenTheyAreWorthTheAmount() {
    given(upToFulfilled())
        .when(named(Optional.empty(), "2,4"))
        .then(refundRequested(REFUND, Money.of(17900, "USD"), "2,4"));
    given(upToFulfilled())
        .when(named(Optional.of(PRICE), "3"))
        .then(refundRequested(REFUND, PRICE, "3"));
    given(upToFulfilled())
        .when(named(Optional.of(PRICE), "3-4"))
        .thenRefused(Rule.VOUCHERS_NOT_WORTH_IT);
    given(upToFulfilled()).when(named(Optional.empty(), "11")).thenRefused(Rule.VOUCHERS_NOT_LIVE);
    given(upToFulfilled(refundRequested(SECOND_REFUND, PRICE, "3")))
        .when(named(Optional.empty(), "3"))
        .thenRefused(Rule.VOUCHERS_NOT_LIVE);
  }

  @Test
  void aRefundThatCameWithLessMoneyThanWasAskedTakesNoMoreVouchersThanThat() {
    given(upToFulfilled(refundRequested(REFUND, TOTAL, "1-10")))
        .when(new RecordRefund(PURCHASE, Optional.of(REFUND), "re_1", INTENT, PRICE))
        .then(refunded(Optional.of(REFUND), "re_1", PRICE, PRICE, "10"));
  }

  private static RequestRefund named(Optional<Money> amount, String serials) {
    return new RequestRefund(
        PURCHASE, REFUND, amount, Optional.of(Serials.parse(serials)), "moved", ORGANIZER);
  }
}

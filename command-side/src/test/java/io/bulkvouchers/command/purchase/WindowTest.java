package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.CORPORATE;
import static io.bulkvouchers.command.purchase.Scene.LIST_PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Spec.given;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.Discount;
import io.bulkvouchers.events.HiddenTickets;
import io.bulkvouchers.events.OrderReference;
import io.bulkvouchers.events.VoucherTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

  private static final VoucherTerms MAY =
      new VoucherTerms(
          new Discount.Complimentary(),
          1,
          Optional.of(Instant.parse("2027-05-01T00:00:00Z")),
          Optional.of(Instant.parse("2027-05-31T23:59:59Z")),
          HiddenTickets.HIDDEN,
          List.of(CORPORATE));

  @ParameterizedTest
  @ValueSource(strings = {"2027-05-01T00:00:00Z", "2027-05-31T23:59:59Z"})
  void S41_aVoucherIsAcceptedAtBothEndsOfItsWindow(String moment) {
    given(facts()).when(redeem(moment)).then(ShopScene.redeemed(7, "order-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-04-30T23:59:59Z, VOUCHER_NOT_YET_VALID",
    "2027-06-01T00:00:00Z, VOUCHER_EXPIRED"
  })
  void S41_aVoucherIsRefusedASecondOutsideOfItsWindow(String moment, Rule rule) {
    given(facts()).when(redeem(moment)).thenRefused(rule);
  }

  private static BulkPurchaseEvent[] facts() {
    BulkPurchaseEvent[] facts = Scene.upToFulfilled();
    facts[facts.length - 1] =
        new BulkPurchaseEvent.Fulfilled(
            PURCHASE, 1, 10, "BULK-ACME-CORP-", 7, "salt", 1, MAY, List.of(CORPORATE));
    return facts;
  }

  private static BulkPurchaseCommand.RedeemVoucher redeem(String moment) {
    return new BulkPurchaseCommand.RedeemVoucher(
        PURCHASE,
        7,
        new OrderReference("order-1"),
        new Basket(List.of(new Basket.Line(CORPORATE, 2, LIST_PRICE))),
        Instant.parse(moment));
  }
}

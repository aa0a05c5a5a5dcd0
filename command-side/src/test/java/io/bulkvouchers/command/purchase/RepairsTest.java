package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.ORGANIZER;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.REFUND;
import static io.bulkvouchers.command.purchase.Scene.TOTAL;
import static io.bulkvouchers.command.purchase.Scene.refundRequested;
import static io.bulkvouchers.command.purchase.Scene.refunded;
import static io.bulkvouchers.command.purchase.Scene.upToFulfilled;
import static io.bulkvouchers.command.purchase.Spec.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.AddVouchers;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.VoidVouchers;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent.VouchersAdded;
import io.bulkvouchers.events.VoucherEvent.VouchersVoided;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepairsTest {

  private static final AddVouchers REPAIR =
      new AddVouchers(PURCHASE, "pepper", 7, "the card was lost", ORGANIZER);

  @Test
  void oneThatWasVoidedIsReplacedByExactlyOne() {
    given(upToFulfilled()).when(discard("3")).then(voided("3"));
    BulkPurchase repaired = given(upToFulfilled(voided("3"))).when(REPAIR).then(added(11, 1));
    assertThat(((BulkPurchase.Fulfilled) repaired).vouchers().live())
        .isEqualTo(Serials.parse("1-2,4-11"));
    given(upToFulfilled(voided("3"), added(11, 1))).when(REPAIR).thenRefused(Rule.NOTHING_MISSING);
    given(upToFulfilled()).when(REPAIR).thenRefused(Rule.NOTHING_MISSING);
  }

  @Test
  void voidingAgainChangesNothingAndOnlyLiveVouchersCanBeVoided() {
    given(upToFulfilled(voided("3"))).when(discard("3")).thenNothing();
    given(upToFulfilled(voided("3"))).when(discard("3-4")).then(voided("4"));
    given(upToFulfilled()).when(discard("11")).thenRefused(Rule.VOUCHERS_NOT_LIVE);
    given(upToFulfilled(refundRequested(REFUND, Scene.PRICE, "10")))
        .when(discard("10"))
        .thenRefused(Rule.VOUCHERS_NOT_LIVE);
    assertThatThrownBy(() -> given(upToFulfilled()).when(discard("")))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void whatWentWithItsMoneyIsNotMissing() {
    given(
            upToFulfilled(
                refunded(Optional.empty(), "re_1", Scene.PRICE, Scene.PRICE, "10"), voided("1")))
        .when(REPAIR)
        .then(added(11, 1));
    given(upToFulfilled(refunded(Optional.empty(), "re_1", TOTAL, TOTAL, "1-10")))
        .when(REPAIR)
        .thenRefused(Rule.NOT_IN_THIS_STATE);
  }

  private static VoidVouchers discard(String serials) {
    return new VoidVouchers(
        PURCHASE, new VoucherChoice.Named(Serials.parse(serials)), "the card was lost", ORGANIZER);
  }

  private static VouchersVoided voided(String serials) {
    return new VouchersVoided(PURCHASE, Serials.parse(serials), ORGANIZER, "the card was lost");
  }

  private static VouchersAdded added(int first, int count) {
    return new VouchersAdded(
        PURCHASE, first, count, "BULK-ACME-CORP-", 7, "pepper", 1, ORGANIZER, "the card was lost");
  }
}

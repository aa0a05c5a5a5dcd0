package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.ORGANIZER;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.upToFulfilled;
import static io.bulkvouchers.command.purchase.Spec.given;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.VoidVouchers;
import io.bulkvouchers.command.purchase.VoucherChoice.Fitting;
import io.bulkvouchers.command.purchase.VoucherChoice.Named;
import io.bulkvouchers.command.purchase.VoucherChoice.Use;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent.VouchersVoided;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VoucherChoiceTest {

  @Test
  void oneThatWasUsedSinceSomebodyLookedIsLeftOutAndNotVoided() {
    given(upToFulfilled(ShopScene.redeemed(3, "order-1")))
        .when(discard(fitting("2-4", Use.UNUSED)))
        .then(voided("2,4"));
  }

  @Test
  void allThatAreUnusedAreMeantWhenNoneAreNamed() {
    given(upToFulfilled(ShopScene.redeemed(3, "order-1")))
        .when(discard(new Fitting(Optional.empty(), Use.UNUSED, Optional.empty())))
        .then(voided("1-2,4-10"));
  }

  @Test
  void namedOnesAreExactlyTheseAndTheWrongOneIsNamed() {
    given(upToFulfilled(voided("3")))
        .when(discard(new Named(Serials.parse("3,9-12"))))
        .thenRefused(Rule.VOUCHERS_NOT_LIVE, "11-12");
  }

  @Test
  void whereNoneFitsNothingHappens() {
    given(upToFulfilled()).when(discard(fitting("2-4", Use.PARTLY))).thenNothing();
  }

  private static VoidVouchers discard(VoucherChoice choice) {
    return new VoidVouchers(PURCHASE, choice, "the card was lost", ORGANIZER);
  }

  private static Fitting fitting(String serials, Use use) {
    return new Fitting(Optional.of(Serials.parse(serials)), use, Optional.empty());
  }

  private static VouchersVoided voided(String serials) {
    return new VouchersVoided(PURCHASE, Serials.parse(serials), ORGANIZER, "the card was lost");
  }
}

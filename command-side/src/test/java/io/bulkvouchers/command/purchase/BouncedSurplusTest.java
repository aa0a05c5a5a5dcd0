package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.INTENT;
import static io.bulkvouchers.command.purchase.Scene.ORGANIZER;
import static io.bulkvouchers.command.purchase.Scene.PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.REFUND;
import static io.bulkvouchers.command.purchase.Scene.SESSION;
import static io.bulkvouchers.command.purchase.Scene.created;
import static io.bulkvouchers.command.purchase.Scene.requested;
import static io.bulkvouchers.command.purchase.Scene.started;
import static io.bulkvouchers.command.purchase.Spec.given;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefundFailed;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RefundSurplus;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.ReviewResolved;
import io.bulkvouchers.events.ReviewEvent.SurplusRefunded;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.UnmatchedPayment;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Money that no order explains, and that came back after it was sent back. */
class BouncedSurplusTest {

  private static final FlaggedForReview WRONG_MONEY =
      new FlaggedForReview(
          PURCHASE,
          ReviewKind.PAYMENT_MISMATCH,
          SESSION,
          "895.00 USD",
          "89.50 USD",
          Optional.of(new UnmatchedPayment(INTENT, PRICE)));
  private static final SurplusRefunded SENT_BACK =
      new SurplusRefunded(PURCHASE, Optional.empty(), "re_1", INTENT, PRICE);
  private static final ReviewResolved SETTLED =
      new ReviewResolved(
          PURCHASE, ReviewKind.PAYMENT_MISMATCH, SESSION, Optional.empty(), "The money went back.");

  @Test
  void surplusThatBouncesIsNotLostThoughItWentBackFromTheDashboard() {
    given(surplusSentBack())
        .when(new RecordRefundFailed(PURCHASE, Optional.empty(), Optional.of("re_1"), "lost card"))
        .then(bounced());
    given(surplusSentBack(bounced()))
        .when(new RecordRefundFailed(PURCHASE, Optional.empty(), Optional.of("re_1"), "lost card"))
        .thenNothing();
  }

  @Test
  void surplusThatBouncedCanBeSentBackAgain() {
    given(surplusSentBack(bounced()))
        .when(new RefundSurplus(PURCHASE, REFUND, "re_1", "again", ORGANIZER))
        .then(
            new BulkPurchaseEvent.RefundRequested(
                PURCHASE, REFUND, INTENT, PRICE, Serials.none(), "again", ORGANIZER));
  }

  private static BulkPurchaseEvent[] bounced() {
    return new BulkPurchaseEvent[] {
      new RefundBounced(
          PURCHASE,
          Optional.empty(),
          "re_1",
          PRICE,
          Money.zero(Scene.USD),
          Serials.none(),
          "lost card"),
      new FlaggedForReview(
          PURCHASE,
          ReviewKind.REFUND_MISMATCH,
          "re_1",
          "refunded",
          "failed: lost card",
          Optional.empty())
    };
  }

  private static BulkPurchaseEvent[] surplusSentBack(BulkPurchaseEvent... more) {
    return Stream.concat(
            Stream.of(created(PRICE), requested(1), started(1), WRONG_MONEY, SENT_BACK, SETTLED),
            Stream.of(more))
        .toArray(BulkPurchaseEvent[]::new);
  }
}

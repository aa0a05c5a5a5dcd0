package io.bulkvouchers.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundExtent;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.events.wire.EventType;
import io.bulkvouchers.events.wire.Golden;
import io.bulkvouchers.events.wire.Samples;
import io.bulkvouchers.query.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MovementTest {

  private static final RefundId OTHER = RefundId.of(UUID.randomUUID());

  private final Facts facts = Facts.ofAcme();

  @Test
  void whatComesInIsCapturedOnceForEachPayment() {
    assertThat(moved(facts.paid(), facts.paid(), facts.paidTwice("pi_1", 89500)))
        .extracting(Movement::kind, Movement::captured)
        .containsExactly(tuple(Kind.PAYMENT_RECEIVED, 89500L));
    assertThat(moved(facts.paidTwice("pi_1", 89500), facts.paidTwice("pi_1", 89500), facts.paid()))
        .extracting(Movement::kind, Movement::captured)
        .containsExactly(tuple(Kind.PAYMENT_UNMATCHED, 89500L));
    assertThat(moved(facts.paid(), facts.paidTwice("pi_2", 89500)))
        .extracting(Movement::captured)
        .containsExactly(89500L, 89500L);
  }

  @Test
  void aFlagWithoutMoneyMovesNone() {
    FlaggedForReview flag =
        new FlaggedForReview(
            facts.id(), ReviewKind.REFUND_MISMATCH, "re_1", "none", "1.00", Optional.empty());
    assertThat(moved(facts.paid(), flag)).hasSize(1);
  }

  @Test
  void whatGoesBackIsRefundedAndWhatBouncesIsNotWithThePaymentThatItIsOf() {
    List<Movement> moved =
        moved(
            facts.paid(),
            facts.paidTwice("pi_2", 89500),
            facts.refundRequested(Samples.REFUND, 8950, "10"),
            facts.refunded(Samples.REFUND, 8950, 8950, "10"),
            facts.surplusRefunded(OTHER, "pi_2", 89500),
            facts.bounced(Samples.REFUND, 8950, 0, "10"));
    assertThat(moved.subList(2, 5))
        .extracting(Movement::kind, Movement::refunded, it -> it.stripe().paymentIntentId())
        .containsExactly(
            tuple(Kind.REFUNDED, 8950L, Optional.of("pi_1")),
            tuple(Kind.SURPLUS_REFUNDED, 89500L, Optional.of("pi_2")),
            tuple(Kind.REFUND_BOUNCED, -8950L, Optional.of("pi_1")));
    assertThat(net(moved)).isEqualTo(89500);
  }

  @Test
  void anInquiryMovesNothing() {
    assertThat(
            moved(
                facts.disputed("du_1", 89500, DisputeStage.INQUIRY),
                facts.decided("du_1", 89500, DisputeOutcome.INQUIRY_CLOSED, "")))
        .isEmpty();
  }

  @Test
  void aChargebackIsDisputedUntilItIsWonAndForEverWhenItIsLost() {
    List<Movement> won =
        moved(
            facts.paid(),
            facts.disputed("du_1", 89500, DisputeStage.INQUIRY),
            facts.disputed("du_1", 89500, DisputeStage.CHARGEBACK),
            facts.disputed("du_1", 89500, DisputeStage.CHARGEBACK),
            facts.decided("du_1", 89500, DisputeOutcome.WON, ""));
    assertThat(disputed(won.subList(0, 2))).isEqualTo(89500);
    assertThat(disputed(won)).isZero();

    List<Movement> lost =
        moved(
            facts.paid(),
            facts.disputed("du_1", 89500, DisputeStage.CHARGEBACK),
            facts.decided("du_1", 89500, DisputeOutcome.LOST, "1-10"),
            facts.decided("du_1", 89500, DisputeOutcome.LOST, "1-10"));
    assertThat(disputed(lost)).isEqualTo(89500);
    assertThat(net(lost)).isZero();
  }

  @Test
  void aDisputeOfSurplusIsCountedLikeOneOfTheOrderWithTheSurplusPayment() {
    List<Movement> lost =
        moved(
            facts.paid(),
            facts.paidTwice("pi_2", 89500),
            facts.surplusDisputed("pi_2", 89500, DisputeStage.INQUIRY),
            facts.surplusDisputed("pi_2", 89500, DisputeStage.CHARGEBACK),
            facts.surplusDecided("pi_2", 89500, DisputeOutcome.LOST));
    assertThat(lost.subList(2, 4))
        .extracting(Movement::kind, Movement::disputed, it -> it.stripe().paymentIntentId())
        .containsExactly(
            tuple(Kind.DISPUTE_OPENED, 89500L, Optional.of("pi_2")),
            tuple(Kind.DISPUTE_LOST, 0L, Optional.of("pi_2")));
    assertThat(net(lost)).isEqualTo(89500);

    List<Movement> won =
        moved(
            facts.paidTwice("pi_2", 89500),
            facts.surplusDisputed("pi_2", 89500, DisputeStage.CHARGEBACK),
            facts.surplusDecided("pi_2", 89500, DisputeOutcome.WON));
    assertThat(won.getLast().kind()).isEqualTo(Kind.DISPUTE_WON);
    assertThat(disputed(won)).isZero();
  }

  @Test
  void aDisputeIsCountedByItsLastAmountAndEvenWhenItsOpeningWasNeverTold() {
    assertThat(disputed(moved(facts.decided("du_1", 500, DisputeOutcome.LOST, "")))).isEqualTo(500);
    assertThat(
            disputed(
                moved(
                    facts.disputed("du_1", 500, DisputeStage.CHARGEBACK),
                    facts.decided("du_1", 400, DisputeOutcome.LOST, ""))))
        .isEqualTo(400);
  }

  @Test
  void aBankThatChangesTheCurrencyOfADisputeChangesNothingThatIsCounted() {
    DisputeClosed lost =
        new DisputeClosed(
            facts.id(),
            "du_1",
            Money.of(400, "EUR"),
            DisputeOutcome.LOST,
            Serials.none(),
            Serials.none(),
            RefundExtent.PARTIAL);
    List<Movement> moved = moved(facts.disputed("du_1", 500, DisputeStage.CHARGEBACK), lost);
    assertThat(disputed(moved)).isEqualTo(500);
    assertThat(moved).extracting(it -> it.amount().currency()).containsOnly(Samples.USD);
  }

  @Test
  void everyFactEverWrittenIsBooked() {
    for (EventType type : Golden.types()) {
      for (String json : written(type)) {
        if (EventCodec.decode(type, json) instanceof BulkPurchaseEvent event) {
          assertThat(moved(event)).as(json).hasSizeLessThanOrEqualTo(1);
        }
      }
    }
  }

  private static List<String> written(EventType type) {
    List<String> written = new ArrayList<>(List.of(Golden.json(type)));
    Golden.older(type).ifPresent(written::add);
    return written;
  }

  private List<Movement> moved(BulkPurchaseEvent... events) {
    Account account = Account.of(facts.created());
    List<Movement> moved = new ArrayList<>();
    for (BulkPurchaseEvent event : events) {
      Movement.of(account, event).ifPresent(moved::add);
      account = account.after(event);
      assertThat(EventCodec.mapper().readValue(json(account), Account.class)).isEqualTo(account);
    }
    return moved;
  }

  private static String json(Account account) {
    return EventCodec.mapper().writeValueAsString(account);
  }

  private static long disputed(List<Movement> moved) {
    return moved.stream().mapToLong(Movement::disputed).sum();
  }

  private static long net(List<Movement> moved) {
    return moved.stream().mapToLong(it -> it.net().amount()).sum();
  }
}

package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.BUYER;
import static io.bulkvouchers.command.purchase.Scene.CONFERENCE;
import static io.bulkvouchers.command.purchase.Scene.EXPIRY;
import static io.bulkvouchers.command.purchase.Scene.INTENT;
import static io.bulkvouchers.command.purchase.Scene.ORGANIZER;
import static io.bulkvouchers.command.purchase.Scene.PLAN;
import static io.bulkvouchers.command.purchase.Scene.PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.SESSION;
import static io.bulkvouchers.command.purchase.Scene.TOTAL;
import static io.bulkvouchers.command.purchase.Scene.approved;
import static io.bulkvouchers.command.purchase.Scene.created;
import static io.bulkvouchers.command.purchase.Scene.expired;
import static io.bulkvouchers.command.purchase.Scene.fulfilled;
import static io.bulkvouchers.command.purchase.Scene.payment;
import static io.bulkvouchers.command.purchase.Scene.received;
import static io.bulkvouchers.command.purchase.Scene.requested;
import static io.bulkvouchers.command.purchase.Scene.started;
import static io.bulkvouchers.command.purchase.Scene.upToFulfilled;
import static io.bulkvouchers.command.purchase.Spec.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Approve;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.FailAttempt;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Fulfill;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordCheckoutStarted;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPayment;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.StartCheckout;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.Approved;
import io.bulkvouchers.events.BulkPurchaseEvent.Cancelled;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.UnmatchedPayment;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentTest {

  private static final StartCheckout PAY = new StartCheckout(PURCHASE, PLAN);
  private static final RecordPayment PAID = new RecordPayment(PURCHASE, payment(1, TOTAL));
  private static final Fulfill FULFILL = new Fulfill(PURCHASE, "salt", 7);

  @Test
  void theBuyerIsAskedToPayOnceHoweverOftenItIsAsked() {
    given(created(PRICE)).when(PAY).then(requested(1));
    given(created(PRICE), requested(1)).when(PAY).thenNothing();
    given(created(PRICE), requested(1), started(1)).when(PAY).thenNothing();
  }

  @Test
  void aComplimentaryDealIsApprovedByOtherEyesAndFulfilledWithoutStripe() {
    BulkPurchaseEvent free = created(Money.of(0, "USD"));
    given(free).when(PAY).thenRefused(Rule.NOTHING_TO_PAY);
    given(free).when(FULFILL).thenRefused(Rule.NOT_PAID);
    given(free).when(new Approve(PURCHASE, BUYER, Optional.empty())).thenRefused(Rule.FOUR_EYES);
    given(free)
        .when(new Approve(PURCHASE, BUYER, Optional.of("alone")))
        .then(new Approved(PURCHASE, BUYER, Optional.of("alone")));
    given(free, approved()).when(FULFILL).then(fulfilled());
  }

  @Test
  void anApprovedButUnpaidPurchaseIsNotFulfilled() {
    given(created(PRICE), approved()).when(FULFILL).thenRefused(Rule.NOT_PAID);
  }

  @Test
  void aTotalBelowStripesMinimumIsRefusedBeforeStripeIsCalled() {
    given(created(Money.of(1, "USD"))).when(PAY).thenRefused(Rule.AMOUNT_TOO_SMALL);
  }

  @Test
  void afterAnExpiredSessionANewAttemptGetsANewNumber() {
    given(created(PRICE), requested(1), started(1))
        .when(new FailAttempt(PURCHASE, 1, Optional.of(SESSION), FailureReason.CHECKOUT_EXPIRED))
        .then(expired(1));
    given(created(PRICE), requested(1), expired(1)).when(PAY).then(requested(2));
  }

  @Test
  void moneyBeatsOurGuess() {
    given(created(PRICE), requested(1), expired(1)).when(PAID).then(received());
    given(
            created(PRICE),
            requested(1),
            expired(1),
            new Cancelled(PURCHASE, ORGANIZER, "no interest"))
        .when(PAID)
        .then(received());
  }

  @Test
  void aPaymentSeenBeforeStripesAnswerCounts() {
    given(created(PRICE), requested(1)).when(PAID).then(received());
    given(created(PRICE), requested(1), received())
        .when(new RecordCheckoutStarted(PURCHASE, 1, SESSION, "http://stripe/pay", EXPIRY))
        .thenNothing();
  }

  @Test
  void theSamePaymentAgainChangesNothingAndAnotherIsFlagged() {
    given(upToFulfilled()).when(PAID).thenNothing();
    ObservedPayment other =
        new ObservedPayment(
            "cs_test_2",
            1,
            CONFERENCE,
            "pi_2",
            TOTAL,
            StripeMode.TEST,
            StripeMode.TEST,
            Optional.empty());
    BulkPurchase state =
        given(upToFulfilled())
            .when(new RecordPayment(PURCHASE, other))
            .then(
                new FlaggedForReview(
                    PURCHASE,
                    ReviewKind.PAID_TWICE,
                    "cs_test_2",
                    "one payment, " + INTENT,
                    other.summary(),
                    Optional.of(new UnmatchedPayment("pi_2", TOTAL))));
    assertThat(BulkPurchaseDecider.decide(state, new RecordPayment(PURCHASE, other)))
        .isEqualTo(Decision.nothing());
  }

  static Stream<ObservedPayment> mismatches() {
    ObservedPayment right = payment(1, TOTAL);
    return Stream.of(
        payment(1, Money.of(1, "USD")),
        payment(1, Money.of(89500, "EUR")),
        payment(2, TOTAL),
        new ObservedPayment(
            SESSION,
            1,
            new ConferenceId("other"),
            INTENT,
            TOTAL,
            right.seen(),
            right.expected(),
            Optional.empty()),
        new ObservedPayment(
            SESSION,
            1,
            CONFERENCE,
            INTENT,
            TOTAL,
            StripeMode.TEST,
            StripeMode.LIVE,
            right.stripeEventId()),
        new ObservedPayment(
            "cs_other",
            1,
            CONFERENCE,
            INTENT,
            TOTAL,
            StripeMode.TEST,
            StripeMode.TEST,
            right.stripeEventId()));
  }

  @ParameterizedTest
  @MethodSource("mismatches")
  void whatDoesNotMatchMakesNoCodesAndIsFlaggedOnce(ObservedPayment seen) {
    Spec.Then then =
        given(created(PRICE), requested(1), started(1)).when(new RecordPayment(PURCHASE, seen));
    BulkPurchaseEvent flag = ((Decision.Accepted) then.decision()).events().getFirst();
    assertThat(flag)
        .isInstanceOfSatisfying(
            FlaggedForReview.class,
            fact -> assertThat(fact.kind()).isEqualTo(ReviewKind.PAYMENT_MISMATCH));
    given(created(PRICE), requested(1), started(1), flag)
        .when(new RecordPayment(PURCHASE, seen))
        .thenNothing();
  }
}

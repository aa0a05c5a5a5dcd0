package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.BUYER;
import static io.bulkvouchers.command.purchase.Scene.EXPIRY;
import static io.bulkvouchers.command.purchase.Scene.ORGANIZER;
import static io.bulkvouchers.command.purchase.Scene.PLAN;
import static io.bulkvouchers.command.purchase.Scene.PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.REFUND;
import static io.bulkvouchers.command.purchase.Scene.SECOND_REFUND;
import static io.bulkvouchers.command.purchase.Scene.SESSION;
import static io.bulkvouchers.command.purchase.Scene.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.purchase.Requester.Capacity;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.Fulfilled;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.Serials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any commands in any order: {@code evolve} takes what {@code decide} gives, and money adds up. */
class RandomLivesTest {

  @Property(tries = 2_000)
  void whateverIsAskedInWhateverOrderTheBooksBalance(
      @ForAll("lives") List<BulkPurchaseCommand> life) {
    List<BulkPurchaseEvent> facts = new ArrayList<>();
    BulkPurchase state = new BulkPurchase.NotRequested();
    for (BulkPurchaseCommand command : life) {
      if (BulkPurchaseDecider.decide(state, command) instanceof Decision.Accepted(var events)) {
        for (BulkPurchaseEvent event : events) {
          state = BulkPurchaseHistory.evolve(state, event);
          facts.add(event);
        }
        toldAgain(state, command);
      }
    }
    balance(facts, state);
  }

  private static void toldAgain(BulkPurchase state, BulkPurchaseCommand command) {
    if (BulkPurchaseDecider.decide(state, command) instanceof Decision.Accepted(var again)) {
      assertThat(again).as("told again: %s", command).isEmpty();
    }
  }

  private static void balance(List<BulkPurchaseEvent> facts, BulkPurchase state) {
    long received = facts.stream().filter(PaymentReceived.class::isInstance).count();
    assertThat(received).isLessThanOrEqualTo(1);
    assertThat(facts.stream().filter(Fulfilled.class::isInstance)).hasSizeLessThanOrEqualTo(1);
    Money back =
        facts.stream()
            .filter(Refunded.class::isInstance)
            .map(fact -> ((Refunded) fact).amount())
            .reduce(Money.zero(Scene.USD), Money::plus);
    assertThat(back.exceeds(TOTAL)).isFalse();
    Serials taken = Serials.none();
    for (BulkPurchaseEvent fact : facts) {
      if (fact instanceof Refunded refund) {
        assertThat(refund.revokedVouchers().minus(taken)).isEqualTo(refund.revokedVouchers());
        taken = taken.plus(refund.revokedVouchers());
        assertThat(refund.totalRefunded().exceeds(TOTAL)).isFalse();
      }
    }
    if (state instanceof BulkPurchase.Refunded refunded) {
      assertThat(refunded.vouchers().live()).isEqualTo(Serials.none());
      assertThat(back).isEqualTo(TOTAL);
    }
    if (received == 1) {
      assertThat(state.status())
          .isIn(Status.PAID, Status.FULFILLED, Status.PARTIALLY_REFUNDED, Status.REFUNDED);
    }
  }

  @Provide
  Arbitrary<List<BulkPurchaseCommand>> lives() {
    Arbitrary<Integer> attempts = Arbitraries.integers().between(1, 2);
    Arbitrary<RefundId> refunds = Arbitraries.of(REFUND, SECOND_REFUND);
    Arbitrary<Money> amounts =
        Arbitraries.of(PRICE, TOTAL, Money.of(4475, "USD"), Money.of(40000, "USD"));
    List<Arbitrary<? extends BulkPurchaseCommand>> commands =
        List.of(
            Arbitraries.just(Scene.create(10, Optional.of(PRICE), Capacity.ORGANIZER)),
            Arbitraries.just(
                new BulkPurchaseCommand.Approve(PURCHASE, ORGANIZER, Optional.empty())),
            Arbitraries.just(new BulkPurchaseCommand.Deny(PURCHASE, ORGANIZER, "budget")),
            Arbitraries.just(new BulkPurchaseCommand.Cancel(PURCHASE, BUYER, "no interest")),
            Arbitraries.just(new BulkPurchaseCommand.StartCheckout(PURCHASE, PLAN)),
            attempts.map(
                n ->
                    new BulkPurchaseCommand.RecordCheckoutStarted(
                        PURCHASE, n, SESSION, "http://stripe/pay", EXPIRY)),
            attempts.map(
                n ->
                    new BulkPurchaseCommand.FailAttempt(
                        PURCHASE, n, FailureReason.CHECKOUT_EXPIRED)),
            attempts.map(n -> new BulkPurchaseCommand.RecordPaymentPending(PURCHASE, n, "pi_1")),
            attempts.map(
                n -> new BulkPurchaseCommand.RecordPayment(PURCHASE, Scene.payment(n, TOTAL))),
            amounts.map(
                seen -> new BulkPurchaseCommand.RecordPayment(PURCHASE, Scene.payment(1, seen))),
            Arbitraries.just(new BulkPurchaseCommand.Fulfill(PURCHASE, "salt", 7)),
            refunds.flatMap(
                id ->
                    amounts.map(
                        amount ->
                            new BulkPurchaseCommand.RequestRefund(
                                PURCHASE, id, Optional.of(amount), "moved", ORGANIZER))),
            refunds.flatMap(
                id ->
                    amounts.map(
                        amount ->
                            new BulkPurchaseCommand.RecordRefund(
                                PURCHASE, Optional.of(id), "re_" + id, amount))),
            amounts.map(
                amount ->
                    new BulkPurchaseCommand.RecordRefund(
                        PURCHASE, Optional.empty(), "re_" + amount.amount(), amount)),
            refunds.map(
                id -> new BulkPurchaseCommand.RecordRefundFailed(PURCHASE, id, "lost card")));
    return Arbitraries.<BulkPurchaseCommand>oneOf(List.copyOf(commands)).list().ofMaxSize(60);
  }
}

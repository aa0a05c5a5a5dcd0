package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.Fulfilled;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.Serials;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any commands in any order: {@code evolve} takes what {@code decide} gives, and money adds up. */
class RandomLivesTest {

  private static final int QUANTITY = 10;

  @Property(tries = 10_000)
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
        books(facts);
        vouchers(state);
        assertThat(Usage.wrongIn(facts)).isEmpty();
      }
    }
  }

  private static void toldAgain(BulkPurchase state, BulkPurchaseCommand command) {
    if (BulkPurchaseDecider.decide(state, command) instanceof Decision.Accepted(var again)) {
      assertThat(again).as("told again: %s", command).isEmpty();
    }
  }

  private static void books(List<BulkPurchaseEvent> facts) {
    assertThat(of(facts, PaymentReceived.class)).hasSizeLessThanOrEqualTo(1);
    assertThat(of(facts, Fulfilled.class)).hasSizeLessThanOrEqualTo(1);
    Set<String> ofTheOrder = new HashSet<>();
    of(facts, Refunded.class).forEach(fact -> ofTheOrder.add(fact.stripeRefundId()));
    long back = of(facts, Refunded.class).mapToLong(fact -> fact.amount().amount()).sum();
    long bounced =
        of(facts, RefundBounced.class)
            .filter(fact -> ofTheOrder.contains(fact.stripeRefundId()))
            .mapToLong(fact -> fact.amount().amount())
            .sum();
    assertThat(back - bounced).isBetween(0L, TOTAL.amount());
    Set<String> intents = new HashSet<>();
    Stream.concat(
            of(facts, PaymentReceived.class).map(PaymentReceived::paymentIntentId),
            of(facts, FlaggedForReview.class)
                .flatMap(flag -> flag.payment().stream())
                .map(payment -> payment.paymentIntentId()))
        .forEach(intent -> assertThat(intents.add(intent)).as("counted once: %s", intent).isTrue());
  }

  private static void vouchers(BulkPurchase state) {
    switch (state) {
      case BulkPurchase.Fulfilled s -> {
        assertThat(s.vouchers().live().count()).isLessThanOrEqualTo(QUANTITY);
        assertThat(Takings.missing(s.order(), s.funds(), s.vouchers())).isNotNegative();
        s.funds().ifPresent(funds -> funds(funds, s.vouchers()));
      }
      case BulkPurchase.Refunded s -> {
        assertThat(s.vouchers().unused()).isEqualTo(Serials.none());
        funds(s.funds(), s.vouchers());
      }
      default -> {}
    }
    if (state instanceof BulkPurchase.Existing existing) {
      existing
          .order()
          .reviews()
          .surplus()
          .values()
          .forEach(
              held ->
                  assertThat(held.refunds().total().exceeds(held.payment().amount())).isFalse());
    }
  }

  /** No refund holds a voucher that another took, and none more than its money pays for. */
  private static void funds(Funds funds, Vouchers vouchers) {
    long unit = TOTAL.amount() / QUANTITY;
    long worth = Math.min(QUANTITY, funds.gone().amount() / unit);
    assertThat((long) vouchers.revoked().count()).isLessThanOrEqualTo(worth);
    assertThat(vouchers.revoked().minus(vouchers.issued())).isEqualTo(Serials.none());
    assertThat(funds.refunds().asked().plus(funds.refunds().total()).amount())
        .isLessThanOrEqualTo(TOTAL.amount() * 2);
  }

  private static <T> Stream<T> of(List<BulkPurchaseEvent> facts, Class<T> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast);
  }

  @Provide
  Arbitrary<List<BulkPurchaseCommand>> lives() {
    return AnyCommand.ofAll().list().ofMinSize(10).ofMaxSize(100);
  }
}

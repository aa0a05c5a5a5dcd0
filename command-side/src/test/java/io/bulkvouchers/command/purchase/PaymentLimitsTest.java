package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.PLAN;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.StartCheckout;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.Money;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What one payment may be, in every ISO currency. */
class PaymentLimitsTest {

  private static final long MOST = 99_999_999;
  private static final Map<String, Long> SOME_MINIMUMS =
      Map.of("USD", 50L, "EUR", 50L, "GBP", 30L, "JPY", 50L, "HUF", 17_500L, "MXN", 1_000L);

  static Stream<Currency> everyCurrency() {
    return Currency.availableCurrencies();
  }

  @ParameterizedTest
  @MethodSource("everyCurrency")
  void theLargestTotalIsTheSameNumberInEveryCurrency(Currency currency) {
    Money most = nearest(currency, LongStream.iterate(MOST, it -> it - 1));
    Money more = nearest(currency, LongStream.iterate(MOST + 1, it -> it + 1));
    assertThat(PaymentLimits.tooLarge(most)).isFalse();
    assertThat(PaymentLimits.tooLarge(more)).isTrue();
    assertThat(most.amount()).isGreaterThan(MOST - 100);
  }

  @ParameterizedTest
  @MethodSource("everyCurrency")
  void nothingIsTooSmallForACheckoutAndALargeSumNeverIs(Currency currency) {
    assertThat(PaymentLimits.tooSmall(Money.zero(currency))).isTrue();
    assertThat(PaymentLimits.tooSmall(new Money(20_000, currency))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("everyCurrency")
  void aMinimumIsAnAmountThatTheCurrencyCanExpress(Currency currency) {
    Money least = nearest(currency, LongStream.iterate(smallest(currency), it -> it + 1));
    assertThat(PaymentLimits.tooSmall(least)).isFalse();
    Optional.ofNullable(SOME_MINIMUMS.get(currency.getCurrencyCode()))
        .ifPresent(known -> assertThat(least.amount()).isEqualTo(known));
  }

  @ParameterizedTest
  @CsvSource({"USD, 1, AMOUNT_TOO_SMALL", "JPY, 4, AMOUNT_TOO_SMALL", "GBP, 2, AMOUNT_TOO_SMALL"})
  void S20_aTotalBelowTheMinimumIsRefusedBeforeStripeIsAsked(
      String currency, long unit, Rule rule) {
    Created asked = asked(Money.of(unit, currency));
    Spec.given(asked).when(new StartCheckout(PURCHASE, PLAN)).thenRefused(rule);
  }

  private static Created asked(Money unit) {
    Created usual = Scene.created(unit);
    return new Created(
        usual.purchaseId(),
        usual.conferenceId(),
        usual.sponsorId(),
        usual.productIds(),
        usual.quantity(),
        unit.currency(),
        usual.unitPrice(),
        usual.terms(),
        usual.approvalPolicy(),
        usual.description(),
        usual.requesterId());
  }

  private static long smallest(Currency currency) {
    return LongStream.iterate(1, it -> it + 1)
        .filter(amount -> fits(currency, amount))
        .filter(amount -> !PaymentLimits.tooSmall(new Money(amount, currency)))
        .findFirst()
        .orElseThrow();
  }

  private static Money nearest(Currency currency, LongStream amounts) {
    return new Money(
        amounts.filter(amount -> fits(currency, amount)).findFirst().orElseThrow(), currency);
  }

  private static boolean fits(Currency currency, long amount) {
    try {
      return new Money(amount, currency).amount() == amount;
    } catch (InvalidValue unfit) {
      return false;
    }
  }
}

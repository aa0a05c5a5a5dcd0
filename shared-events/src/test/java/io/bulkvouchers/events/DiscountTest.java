package io.bulkvouchers.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountTest {

  @Test
  void S24_fifteenPercentOf3490YenAre524AndLeave2966() {
    Money price = Money.ofMajor("3490", "JPY");
    Money off = new Discount.Percentage(1_500).off(price);
    assertThat(off).isEqualTo(Money.ofMajor("524", "JPY"));
    assertThat(price.minus(off)).isEqualTo(Money.ofMajor("2966", "JPY"));
  }

  @ParameterizedTest
  @CsvSource({
    "349.00, USD, 1500, 52.35",
    "0.01, USD, 5000, 0.01",
    "0.01, USD, 4999, 0.00",
    "5, JPY, 1000, 1",
    "4, JPY, 1000, 0",
    "10.050, KWD, 1000, 1.010",
    "15, ISK, 1000, 2",
    "14, UGX, 1000, 1",
    "999999.99, EUR, 10000, 999999.99",
  })
  void aPercentageIsRoundedHalfUpToTheCurrencysOwnUnit(
      String price, String currency, int basisPoints, String off) {
    assertThat(new Discount.Percentage(basisPoints).off(Money.ofMajor(price, currency)))
        .isEqualTo(Money.ofMajor(off, currency));
  }

  @Property
  void inEveryCurrencyAPercentageIsThePriceAtMostAndHalfAStepOffAtMost(
      @ForAll @LongRange(min = 0, max = 99_999_999) long raw,
      @ForAll @IntRange(min = 1, max = 10_000) int basisPoints) {
    for (Currency currency : Currency.getAvailableCurrencies()) {
      long step = CurrencyRules.of(currency).step();
      Money price = new Money(raw - raw % step, currency);
      Money off = new Discount.Percentage(basisPoints).off(price);
      BigDecimal exact =
          BigDecimal.valueOf(price.amount()).multiply(BigDecimal.valueOf(basisPoints, 4));
      BigDecimal error = BigDecimal.valueOf(off.amount()).subtract(exact);
      assertThat(off.exceeds(price)).isFalse();
      assertThat(error.abs()).isLessThanOrEqualTo(half(step));
      assertThat(off.amount() % step).isZero();
    }
  }

  private static BigDecimal half(long step) {
    return BigDecimal.valueOf(step * 5, 1);
  }

  @Test
  void aFixedSumIsThePriceAtMostAndInItsCurrency() {
    Discount fixed = new Discount.FixedAmount(Money.ofMajor("25", "USD"));
    assertThat(fixed.off(Money.ofMajor("100", "USD"))).isEqualTo(Money.ofMajor("25", "USD"));
    assertThat(fixed.off(Money.ofMajor("20", "USD"))).isEqualTo(Money.ofMajor("20", "USD"));
    assertThatThrownBy(() -> fixed.off(Money.ofMajor("20", "EUR")))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void aComplimentaryItemIsFree() {
    Money price = Money.ofMajor("349", "USD");
    assertThat(new Discount.Complimentary().off(price)).isEqualTo(price);
  }
}

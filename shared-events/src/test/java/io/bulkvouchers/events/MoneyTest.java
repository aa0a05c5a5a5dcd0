package io.bulkvouchers.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "10.00, USD, 1000",
    "99.99, EUR, 9999",
    "500, JPY, 500",
    "1000, KRW, 1000",
    "10.000, KWD, 10000",
    "5, UGX, 500",
    "5, ISK, 500",
    "12.50, HUF, 1250"
  })
  void aWrittenAmountIsStripesAmountAndBackAgain(String written, String currency, long minor) {
    Money money = Money.ofMajor(written, currency);
    assertThat(money).isEqualTo(Money.of(minor, currency));
    assertThat(Money.ofMajor(money.toMajor(), currency)).isEqualTo(money);
  }

  @ParameterizedTest
  @CsvSource({"1.9, JPY", "10.999, USD", "5.124, KWD", "1.50, ISK", "-0.01, USD", "ten, USD"})
  void whatTheCurrencyCannotExpressIsRefusedAndNeverRounded(String written, String currency) {
    assertThatThrownBy(() -> Money.ofMajor(written, currency)).isInstanceOf(InvalidValue.class);
  }

  @Property
  void everyCurrencyReadsBackWhatItWrites(@ForAll @LongRange(min = 0, max = 99_999_999) long raw) {
    for (Currency currency : Currency.getAvailableCurrencies()) {
      Money money = new Money(raw - raw % CurrencyRules.of(currency).step(), currency);
      assertThat(Money.ofMajor(money.toMajor(), currency.getCurrencyCode())).isEqualTo(money);
    }
  }

  @Property
  void aTotalIsExactOrRefused(@ForAll @LongRange(min = 0) long price, @ForAll int quantity) {
    Money unit = Money.of(price, "USD");
    try {
      assertThat(unit.times(Math.abs(quantity % 1000)).amount())
          .isEqualTo(Math.multiplyExact(price, (long) Math.abs(quantity % 1000)));
    } catch (InvalidValue tooLarge) {
      assertThat(tooLarge).hasMessageContaining("too large");
    } catch (ArithmeticException overflow) {
      throw new AssertionError("An overflow was not refused", overflow);
    }
  }
}

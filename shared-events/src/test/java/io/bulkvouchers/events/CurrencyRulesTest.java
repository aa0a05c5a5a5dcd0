package io.bulkvouchers.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every ISO currency against the lists of Stripe's "Supported currencies", written out here. */
class CurrencyRulesTest {

  private static final Set<String> NO_DECIMALS =
      Set.of(
          "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF",
          "XOF", "XPF");
  private static final Set<String> THREE_DECIMALS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");
  private static final Set<String> WHOLE_IN_HUNDREDTHS = Set.of("ISK", "UGX");

  static Stream<Currency> everyCurrency() {
    return Currency.availableCurrencies();
  }

  @ParameterizedTest
  @MethodSource("everyCurrency")
  void S21_oneUnitIsWhatStripeCountsItAs(Currency currency) {
    String code = currency.getCurrencyCode();
    long minor = NO_DECIMALS.contains(code) ? 1 : THREE_DECIMALS.contains(code) ? 1_000 : 100;
    assertThat(Money.ofMajor("1", code)).isEqualTo(Money.of(minor, code));
    assertThat(Money.ofMajor(Money.of(minor, code).toMajor(), code).amount()).isEqualTo(minor);
  }

  @ParameterizedTest
  @MethodSource("everyCurrency")
  void S22_whatIsFinerThanTheCurrencyIsRefused(Currency currency) {
    String code = currency.getCurrencyCode();
    boolean whole = NO_DECIMALS.contains(code) || WHOLE_IN_HUNDREDTHS.contains(code);
    refused(whole ? "1.9" : "10.999", code);
    refused(whole ? "0.5" : "5.124", code);
    if (!whole) {
      assertThat(Money.ofMajor("5.12", code).toMajor()).startsWith("5.12");
    }
  }

  @Property
  void inEveryCurrencyAnAmountIsKeptAsItIsOrRefused(
      @ForAll @LongRange(min = 0, max = 99_999_999) long amount) {
    for (Currency currency : Currency.getAvailableCurrencies()) {
      String code = currency.getCurrencyCode();
      long step = THREE_DECIMALS.contains(code) ? 10 : WHOLE_IN_HUNDREDTHS.contains(code) ? 100 : 1;
      if (amount % step == 0) {
        assertThat(new Money(amount, currency).amount()).isEqualTo(amount);
      } else {
        assertThatThrownBy(() -> new Money(amount, currency)).isInstanceOf(InvalidValue.class);
      }
    }
  }

  private static void refused(String written, String code) {
    assertThatThrownBy(() -> Money.ofMajor(written, code)).isInstanceOf(InvalidValue.class);
  }
}

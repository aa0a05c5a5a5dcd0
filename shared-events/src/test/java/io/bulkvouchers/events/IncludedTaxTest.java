package io.bulkvouchers.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncludedTaxTest {

  @ParameterizedTest
  @CsvSource({
    "11900, EUR, 1900, 1900",
    "89500, USD, 1900, 14290",
    "100, EUR, 0, 0",
    "1, EUR, 10000, 1",
    "3490, JPY, 1000, 317",
    "10000, BHD, 1000, 910",
    "1500, ISK, 2400, 300",
    "0, EUR, 1900, 0"
  })
  void theTaxInAnAmountIsRoundedToWhatTheCurrencyHas(
      long gross, String currency, int rate, long tax) {
    IncludedTax parts = IncludedTax.in(Money.of(gross, currency), rate);

    assertThat(parts.tax()).isEqualTo(Money.of(tax, currency));
    assertThat(parts.net().plus(parts.tax())).isEqualTo(Money.of(gross, currency));
  }
}

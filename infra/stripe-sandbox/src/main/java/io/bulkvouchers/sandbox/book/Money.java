package io.bulkvouchers.sandbox.book;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount in Stripe's minor units.
 *
 * @param currency ISO 4217, in lower case as Stripe writes it
 */
public record Money(long amount, String currency) {

  /** As people read it: {@code $895.00}. */
  public String text() {
    NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
    format.setCurrency(Currency.getInstance(currency.toUpperCase(Locale.ROOT)));
    int decimals = Currencies.decimals(currency);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(BigDecimal.valueOf(amount, decimals));
  }

  /** The same amount of the same currency less so much. */
  public Money minus(long less) {
    return new Money(amount - less, currency);
  }
}

package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

/**
 * An amount that is zero or more, in the minor unit in which Stripe counts the currency: 895.00 USD
 * is 89500, 500 JPY is 500, 5 UGX is 500. One unit everywhere, so nothing is ever converted.
 */
public record Money(long amount, Currency currency) implements Comparable<Money> {

  /** Refuses what the currency cannot express; nothing is rounded. */
  public Money {
    InvalidValue.unless(currency != null, "A currency is an ISO 4217 code such as USD");
    InvalidValue.unless(amount >= 0, "An amount of money is zero or more");
    InvalidValue.unless(
        amount % CurrencyRules.of(currency).step() == 0,
        "An amount in %s is a multiple of %d minor units"
            .formatted(currency, CurrencyRules.of(currency).step()));
  }

  /** The currency is an ISO 4217 code. */
  public static Money of(long amount, String currency) {
    return new Money(amount, currency(currency));
  }

  /** Nothing, in a currency. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /** From the number a person writes: 99.99 EUR, 500 JPY. Refuses digits the currency lacks. */
  public static Money ofMajor(String amount, String currency) {
    Currency unit = currency(currency);
    int decimals = CurrencyRules.of(unit).decimals();
    try {
      BigDecimal minor = new BigDecimal(amount).movePointRight(decimals);
      return new Money(minor.setScale(0, RoundingMode.UNNECESSARY).longValueExact(), unit);
    } catch (ArithmeticException | NumberFormatException unfit) {
      throw new InvalidValue(
          "An amount in %s is a number with at most %d decimals".formatted(currency, decimals));
    }
  }

  /** The number a person reads, with the decimals of the currency: 895.00, 500, 10.000. */
  public String toMajor() {
    return BigDecimal.valueOf(amount, CurrencyRules.of(currency).decimals()).toPlainString();
  }

  /** Refuses an overflow instead of wrapping around. */
  public Money times(int quantity) {
    try {
      return new Money(Math.multiplyExact(amount, (long) quantity), currency);
    } catch (ArithmeticException overflow) {
      throw new InvalidValue("The total is too large");
    }
  }

  /** The sum; both in one currency. */
  public Money plus(Money other) {
    try {
      return new Money(Math.addExact(amount, sameCurrency(other).amount), currency);
    } catch (ArithmeticException overflow) {
      throw new InvalidValue("The total is too large");
    }
  }

  /** The difference, which is zero or more; both in one currency. */
  public Money minus(Money other) {
    return new Money(amount - sameCurrency(other).amount, currency);
  }

  /** The difference, or nothing where the other is more; both in one currency. */
  public Money minusAtMost(Money other) {
    return exceeds(other) ? minus(other) : zero(currency);
  }

  /**
   * Split in proportion to weights of the same currency, of which one at least is above zero: the
   * shares add up to this amount, and no share that is less than its weight exceeds it.
   */
  public List<Money> apportioned(List<Money> weights) {
    return Apportionment.of(this, weights);
  }

  /** Whether this is nothing. */
  @JsonIgnore
  public boolean isZero() {
    return amount == 0;
  }

  /** Whether this is more than the other; both in one currency. */
  public boolean exceeds(Money other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(amount, sameCurrency(other).amount);
  }

  @Override
  public String toString() {
    return toMajor() + " " + currency;
  }

  private Money sameCurrency(Money other) {
    InvalidValue.unless(
        currency.equals(other.currency), "Expected an amount in %s".formatted(currency));
    return other;
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidValue("A currency is an ISO 4217 code such as USD");
    }
  }
}

package io.bulkvouchers.events;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The tax that an amount includes, rounded half up to what its currency can express.
 *
 * @param net what is left of the amount without it
 */
public record IncludedTax(Money net, Money tax) {

  private static final long WHOLE = 10_000;

  /** The rate is in hundredths of a percent of the net amount: 1900 is 19 %. */
  public static IncludedTax in(Money gross, int basisPoints) {
    long step = CurrencyRules.of(gross.currency()).step();
    long steps =
        BigDecimal.valueOf(gross.amount())
            .multiply(BigDecimal.valueOf(basisPoints))
            .divide(BigDecimal.valueOf((WHOLE + basisPoints) * step), 0, RoundingMode.HALF_UP)
            .longValueExact();
    Money tax = new Money(steps * step, gross.currency());
    return new IncludedTax(gross.minus(tax), tax);
  }
}

package io.bulkvouchers.events;

import java.util.Currency;
import java.util.Set;

/**
 * How Stripe counts a currency, which for some differs from ISO 4217 (Stripe: "Supported
 * currencies").
 */
enum CurrencyRules {
  /** The amount is the number of whole units. */
  ZERO_DECIMAL(0, 1),
  /** The ordinary case: hundredths. */
  TWO_DECIMAL(2, 1),
  /** Sent in hundredths, but only whole units exist. */
  TWO_DECIMAL_WHOLE(2, 100),
  /** Thousandths whose last digit is always 0. */
  THREE_DECIMAL(3, 10);

  private static final Set<String> ZERO =
      Set.of(
          "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF",
          "XOF", "XPF");
  private static final Set<String> THREE = Set.of("BHD", "JOD", "KWD", "OMR", "TND");
  private static final Set<String> WHOLE = Set.of("ISK", "UGX");

  private final int decimals;
  private final int step;

  CurrencyRules(int decimals, int step) {
    this.decimals = decimals;
    this.step = step;
  }

  static CurrencyRules of(Currency currency) {
    String code = currency.getCurrencyCode();
    if (ZERO.contains(code)) {
      return ZERO_DECIMAL;
    }
    if (THREE.contains(code)) {
      return THREE_DECIMAL;
    }
    return WHOLE.contains(code) ? TWO_DECIMAL_WHOLE : TWO_DECIMAL;
  }

  int decimals() {
    return decimals;
  }

  int step() {
    return step;
  }
}

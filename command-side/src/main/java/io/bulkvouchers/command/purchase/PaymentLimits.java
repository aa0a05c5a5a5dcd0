package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.Money;
import java.util.Map;

/**
 * What one payment may be at Stripe, refused before Stripe is asked (Stripe: "Minimum and maximum
 * charge amounts"). A currency without a line has no minimum that we know.
 */
final class PaymentLimits {

  private static final long MOST = 99_999_999;
  private static final Map<String, Long> LEAST =
      Map.ofEntries(
          Map.entry("USD", 50L),
          Map.entry("EUR", 50L),
          Map.entry("GBP", 30L),
          Map.entry("CHF", 50L),
          Map.entry("CAD", 50L),
          Map.entry("AUD", 50L),
          Map.entry("NZD", 50L),
          Map.entry("SGD", 50L),
          Map.entry("BRL", 50L),
          Map.entry("INR", 50L),
          Map.entry("JPY", 50L),
          Map.entry("BGN", 100L),
          Map.entry("AED", 200L),
          Map.entry("MYR", 200L),
          Map.entry("PLN", 200L),
          Map.entry("RON", 200L),
          Map.entry("DKK", 250L),
          Map.entry("NOK", 300L),
          Map.entry("SEK", 300L),
          Map.entry("HKD", 400L),
          Map.entry("MXN", 1000L),
          Map.entry("THB", 1000L),
          Map.entry("CZK", 1500L),
          Map.entry("HUF", 17500L));

  private PaymentLimits() {}

  static boolean tooLarge(Money total) {
    return total.amount() > MOST;
  }

  static boolean tooSmall(Money total) {
    return total.amount() < LEAST.getOrDefault(total.currency().getCurrencyCode(), 1L);
  }
}

package io.bulkvouchers.command.stripe;

import io.bulkvouchers.command.purchase.StripeMode;
import io.bulkvouchers.events.Money;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stripe's values in ours. */
final class Read {

  private Read() {}

  static StripeMode mode(boolean live) {
    return live ? StripeMode.LIVE : StripeMode.TEST;
  }

  static Optional<Money> money(@Nullable Long amount, @Nullable String currency) {
    return amount == null || currency == null
        ? Optional.empty()
        : Optional.of(Money.of(amount, currency.toUpperCase(Locale.ROOT)));
  }
}

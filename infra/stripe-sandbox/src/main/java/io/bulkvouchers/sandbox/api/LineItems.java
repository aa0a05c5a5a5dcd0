package io.bulkvouchers.sandbox.api;

import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData.ProductData;
import io.bulkvouchers.sandbox.book.Currencies;
import io.bulkvouchers.sandbox.book.Line;
import io.bulkvouchers.sandbox.book.Money;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the line items of a new session: ad-hoc prices only, this sandbox keeps no catalogue. */
final class LineItems {

  private static final int MOST = 100;
  private static final long MOST_OF_ONE = 10_000_000;

  private LineItems() {}

  static List<Line> read(@Nullable List<LineItem> asked, Instant now) {
    if (asked == null || asked.isEmpty()) {
      throw Required.missing("line_items");
    }
    if (asked.size() > MOST) {
      throw Refusal.invalid("Checkout Sessions may have at most 100 line items.")
          .param("line_items")
          .thrown();
    }
    List<Line> lines = new ArrayList<>();
    for (int place = 0; place < asked.size(); place++) {
      lines.add(line(asked.get(place), "line_items[" + place + "]", now));
    }
    return lines;
  }

  private static Line line(LineItem item, String name, Instant now) {
    if (item.getPrice() != null) {
      throw Refusal.unknown("price", item.getPrice(), name + "[price]").thrown();
    }
    String price = name + "[price_data]";
    PriceData asked = Required.of(item.getPriceData(), price);
    ProductData product = Required.of(asked.getProductData(), price + "[product_data]");
    return Line.of(
        now,
        Required.of(product.getName(), price + "[product_data][name]"),
        Optional.ofNullable(product.getDescription()).orElse(""),
        unit(asked, price),
        within(
            1,
            MOST_OF_ONE,
            Required.of(item.getQuantity(), name + "[quantity]"),
            name + "[quantity]"));
  }

  private static Money unit(PriceData asked, String name) {
    String currency =
        Required.of(asked.getCurrency(), name + "[currency]").toLowerCase(Locale.ROOT);
    if (!Currencies.taken(currency)) {
      throw Refusal.invalid("Invalid currency: " + currency).param(name + "[currency]").thrown();
    }
    String param = name + "[unit_amount]";
    long amount = within(0, Long.MAX_VALUE, Required.of(asked.getUnitAmount(), param), param);
    if (amount > Currencies.LARGEST) {
      throw Refusal.invalid("Amount must be no more than " + Currencies.LARGEST)
          .code("amount_too_large")
          .param(param)
          .thrown();
    }
    if (amount % Currencies.step(currency) != 0) {
      throw Refusal.invalid(
              "Amounts in %s must be evenly divisible by %d."
                  .formatted(currency, Currencies.step(currency)))
          .code("parameter_invalid_integer")
          .param(param)
          .thrown();
    }
    return new Money(amount, currency);
  }

  private static long within(long smallest, long largest, long value, String param) {
    if (value >= smallest && value <= largest) {
      return value;
    }
    String rule =
        value < smallest
            ? "greater than or equal to " + smallest
            : "less than or equal to " + largest;
    throw Refusal.invalid("This value must be " + rule + ".")
        .code("parameter_invalid_integer")
        .param(param)
        .thrown();
  }
}

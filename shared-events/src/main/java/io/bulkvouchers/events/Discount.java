package io.bulkvouchers.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a voucher takes off the price of the items that it covers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Discount.Complimentary.class, name = "complimentary"),
  @JsonSubTypes.Type(value = Discount.Percentage.class, name = "percentage"),
  @JsonSubTypes.Type(value = Discount.FixedAmount.class, name = "fixed_amount")
})
public sealed interface Discount {

  /** What it takes off the price of one item: never more than the price. */
  Money off(Money price);

  /** The whole price. */
  record Complimentary() implements Discount {

    @Override
    public Money off(Money price) {
      return price;
    }
  }

  /** A share of the price; 1500 basis points are 15 %. */
  record Percentage(int basisPoints) implements Discount {

    private static final int WHOLE = 10_000;

    /** Above nothing and at most the whole price. */
    public Percentage {
      InvalidValue.unless(
          basisPoints > 0 && basisPoints <= WHOLE, "A percentage is 1 to 10,000 basis points");
    }

    /** Rounded half up to what the currency can express: 15 % of 3,490 JPY are 524 JPY. */
    @Override
    public Money off(Money price) {
      long step = CurrencyRules.of(price.currency()).step();
      long steps =
          BigDecimal.valueOf(price.amount())
              .multiply(BigDecimal.valueOf(basisPoints))
              .divide(BigDecimal.valueOf(WHOLE * step), 0, RoundingMode.HALF_UP)
              .longValueExact();
      return new Money(steps * step, price.currency());
    }
  }

  /** A fixed sum, at most the price. */
  record FixedAmount(Money amount) implements Discount {

    /** Above nothing. */
    public FixedAmount {
      InvalidValue.unless(
          amount != null && !amount.isZero(), "A fixed discount is an amount above zero");
    }

    @Override
    public Money off(Money price) {
      return amount.exceeds(price) ? price : amount;
    }
  }
}

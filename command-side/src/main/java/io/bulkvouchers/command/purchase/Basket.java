package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.DiscountedLine;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Currency;
import java.util.List;

/** What an order elsewhere is about to sell, in one currency, before any discount. */
public record Basket(List<Line> lines) {

  private static final int MOST_LINES = 100;
  private static final int MOST_ITEMS = 1_000_000;

  /** So many of one product, at one price each. */
  public record Line(ProductId product, int quantity, Money unitPrice) {

    /** Refuses what is no sale. */
    public Line {
      InvalidValue.unless(product != null, "A line names a product");
      InvalidValue.unless(
          quantity >= 1 && quantity <= MOST_ITEMS, "The quantity of a line is 1 to 1,000,000");
      InvalidValue.unless(unitPrice != null, "A line names the price of one item");
      unitPrice.times(quantity);
    }

    Money price() {
      return unitPrice.times(quantity);
    }
  }

  /** Refuses an empty basket, two currencies, and a total that no number can hold. */
  public Basket {
    InvalidValue.unless(
        lines != null && !lines.isEmpty() && lines.size() <= MOST_LINES,
        "A basket has 1 to 100 lines");
    lines = List.copyOf(lines);
    InvalidValue.unless(
        lines.stream().map(line -> line.unitPrice().currency()).distinct().count() == 1,
        "All lines of a basket are in one currency");
    InvalidValue.unless(
        lines.stream().map(Line::price).reduce(Money::plus).isPresent(), "A basket has a total");
  }

  static Basket of(List<DiscountedLine> discounted) {
    return new Basket(
        discounted.stream()
            .map(line -> new Line(line.productId(), line.quantity(), line.unitPrice()))
            .toList());
  }

  /** The currency of every line. */
  public Currency currency() {
    return lines.getFirst().unitPrice().currency();
  }

  /**
   * Tells baskets apart. Not by their hash codes: two of a product at 19.99 have that of one at
   * 20.00, and whoever likes makes more.
   */
  long mark() {
    StringBuilder text = new StringBuilder(currency().getCurrencyCode());
    lines.forEach(
        line ->
            text.append('|')
                .append(line.product())
                .append('|')
                .append(line.quantity())
                .append('|')
                .append(line.unitPrice().amount()));
    return ByteBuffer.wrap(sha256(text.toString())).getLong();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new LinkageError("Every Java platform has SHA-256", missing);
    }
  }

  Money price() {
    return lines.stream().map(Line::price).reduce(Money.zero(currency()), Money::plus);
  }
}

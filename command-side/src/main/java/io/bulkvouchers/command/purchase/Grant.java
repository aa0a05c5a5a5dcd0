package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.Discount;
import io.bulkvouchers.events.Discount.FixedAmount;
import io.bulkvouchers.events.DiscountedLine;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.VoucherTerms;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a voucher takes off a basket. A use is one item: it covers as many items as it has uses, of
 * the products in its scope, the dearest first. A fixed amount is taken off the covered items
 * together, once, in proportion to their price.
 */
record Grant(List<DiscountedLine> lines) {

  static Grant of(VoucherTerms terms, Basket basket, int usesLeft) {
    int[] items = covered(terms, basket, usesLeft);
    List<Money> off =
        switch (terms.discount()) {
          case FixedAmount fixed -> shares(fixed, basket, items);
          case Discount each -> eachItem(each, basket, items);
        };
    return new Grant(
        IntStream.range(0, items.length).mapToObj(i -> line(basket, i, items[i], off)).toList());
  }

  /** How many items are covered, each one use. */
  int items() {
    return lines.stream().mapToInt(DiscountedLine::items).sum();
  }

  Money discount() {
    return lines.stream().map(DiscountedLine::discount).reduce(Money::plus).orElseThrow();
  }

  private static DiscountedLine line(Basket basket, int index, int items, List<Money> off) {
    Basket.Line line = basket.lines().get(index);
    return new DiscountedLine(
        line.product(), line.quantity(), line.unitPrice(), items, off.get(index));
  }

  private static int[] covered(VoucherTerms terms, Basket basket, int usesLeft) {
    int[] items = new int[basket.lines().size()];
    int left = usesLeft;
    for (int index : dearestFirst(basket)) {
      Basket.Line line = basket.lines().get(index);
      if (terms.products().contains(line.product())) {
        items[index] = Math.min(left, line.quantity());
        left -= items[index];
      }
    }
    return items;
  }

  private static List<Integer> dearestFirst(Basket basket) {
    Comparator<Integer> byPrice = Comparator.comparing(i -> basket.lines().get(i).unitPrice());
    return IntStream.range(0, basket.lines().size()).boxed().sorted(byPrice.reversed()).toList();
  }

  private static List<Money> eachItem(Discount discount, Basket basket, int[] items) {
    return IntStream.range(0, items.length)
        .mapToObj(i -> discount.off(basket.lines().get(i).unitPrice()).times(items[i]))
        .toList();
  }

  private static List<Money> shares(FixedAmount fixed, Basket basket, int[] items) {
    List<Money> prices =
        IntStream.range(0, items.length)
            .mapToObj(i -> basket.lines().get(i).unitPrice().times(items[i]))
            .toList();
    Money whole = prices.stream().reduce(Money::plus).orElseThrow();
    return whole.isZero() ? prices : fixed.off(whole).apportioned(prices);
  }
}

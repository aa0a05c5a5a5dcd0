package io.bulkvouchers.command.reconciliation;

import io.bulkvouchers.command.reconciliation.Difference.Why;
import io.bulkvouchers.command.reconciliation.StripeItem.Claim;
import io.bulkvouchers.events.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What comes of holding both sides beside each other. */
record Findings(List<Total> totals, List<Difference> differences, Optional<String> problem) {

  /** The same, where something was not understood. */
  Findings but(Optional<String> what) {
    return new Findings(totals, differences, what);
  }

  static Findings of(List<MoneyItem> ours, List<StripeItem> theirs) {
    Map<MoneyItem.Key, MoneyItem> left = new LinkedHashMap<>();
    ours.forEach(item -> left.put(item.key(), item));
    List<Difference> differences = new ArrayList<>();
    for (StripeItem theirItem : theirs) {
      Optional<MoneyItem> own = Optional.ofNullable(left.remove(theirItem.item().key()));
      difference(own, theirItem).ifPresent(differences::add);
    }
    left.values().forEach(item -> differences.add(lonely(item)));
    return new Findings(totals(ours, theirs), List.copyOf(differences), Optional.empty());
  }

  private static Optional<Difference> difference(Optional<MoneyItem> own, StripeItem theirs) {
    MoneyItem seen = theirs.item();
    if (own.map(MoneyItem::money).equals(Optional.of(seen.money()))) {
      return Optional.empty();
    }
    Why why =
        own.isPresent()
            ? Why.AMOUNT_DIFFERS
            : theirs.claim() == Claim.MARKED ? Why.NOT_IN_OUR_FACTS : Why.WITHOUT_CONFERENCE;
    return Optional.of(
        new Difference(
            seen.kind(),
            seen.stripeId(),
            own.flatMap(MoneyItem::purchaseId).or(seen::purchaseId),
            own.map(MoneyItem::money),
            Optional.of(seen.money()),
            why));
  }

  private static Difference lonely(MoneyItem item) {
    return new Difference(
        item.kind(),
        item.stripeId(),
        item.purchaseId(),
        Optional.of(item.money()),
        Optional.empty(),
        Why.NOT_AT_STRIPE);
  }

  private static List<Total> totals(List<MoneyItem> ours, List<StripeItem> theirs) {
    List<MoneyItem> stripe = theirs.stream().map(StripeItem::item).toList();
    return Stream.concat(ours.stream(), stripe.stream())
        .map(MoneyItem::money)
        .map(Money::currency)
        .map(Currency::getCurrencyCode)
        .distinct()
        .sorted()
        .map(currency -> total(currency, ours, stripe))
        .toList();
  }

  private static Total total(String currency, List<MoneyItem> ours, List<MoneyItem> stripe) {
    Balance own = Balance.of(in(currency, ours));
    Balance seen = Balance.of(in(currency, stripe));
    return new Total(currency, own, seen, seen.minus(own));
  }

  private static List<MoneyItem> in(String currency, List<MoneyItem> items) {
    return items.stream()
        .filter(item -> item.money().currency().getCurrencyCode().equals(currency))
        .toList();
  }
}

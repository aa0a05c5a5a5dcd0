package io.bulkvouchers.events;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount by weights with the method of the largest remainder (Hamilton). */
final class Apportionment {

  private Apportionment() {}

  static List<Money> of(Money amount, List<Money> weights) {
    long step = CurrencyRules.of(amount.currency()).step();
    BigInteger steps = BigInteger.valueOf(amount.amount() / step);
    BigInteger whole =
        BigInteger.valueOf(weights.stream().reduce(Money::plus).orElseThrow().amount());
    BigInteger[][] parts =
        weights.stream()
            .map(it -> BigInteger.valueOf(it.amount()).multiply(steps).divideAndRemainder(whole))
            .toArray(BigInteger[][]::new);
    long[] shares = Arrays.stream(parts).mapToLong(part -> part[0].longValueExact()).toArray();
    Comparator<Integer> byRemainder = Comparator.comparing(i -> parts[i][1]);
    IntStream.range(0, shares.length)
        .boxed()
        .sorted(byRemainder.reversed())
        .limit(steps.longValueExact() - Arrays.stream(shares).sum())
        .forEach(i -> shares[i]++);
    return Arrays.stream(shares)
        .mapToObj(share -> new Money(share * step, amount.currency()))
        .toList();
  }
}

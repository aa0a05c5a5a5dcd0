package io.bulkvouchers.bench;

import io.bulkvouchers.bench.Load.Result;
import io.bulkvouchers.local.House;
import io.bulkvouchers.local.ServiceProcess;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What can be measured from outside of both services. */
final class HouseFigures {

  /** Until the services' code is compiled: the first ten seconds run at a third of the pace. */
  private static final Duration WARM_UP = Duration.ofSeconds(30);

  private static final Duration LENGTH = Duration.ofSeconds(10);
  private static final int WAITS = 100;

  private final House house;
  private final Paper paper;

  HouseFigures(House house, Paper paper) {
    this.house = house;
    this.paper = paper;
  }

  void print() {
    Town town = Town.in(house);
    memory("command-side", house.commandSide());
    memory("query-side", house.querySide());
    creating(town);
    showing(town);
    paying(town);
    new RedemptionFigures(town, paper).print();
  }

  void printRedemptions() {
    new RedemptionFigures(Town.in(house), paper).print();
  }

  private void memory(String name, ServiceProcess service) {
    paper.line("memory of %s at rest".formatted(name), Memory.of(service), "at most 350 MB RSS");
  }

  private void creating(Town town) {
    new Load(8, WARM_UP).measure(town::create);
    Result result = new Load(8, LENGTH).measure(town::create);
    paper.line(
        "POST /bulk-purchases, 8 clients",
        "%,.0f/s, p50 %.1f ms, p99 %.1f ms"
            .formatted(result.perSecond(), result.millis(0.5), result.millis(0.99)),
        "the event appends below");
  }

  private void showing(Town town) {
    Result result = waits(() -> waitForPurchase(town));
    paper.line(
        "asked for until the purchase is shown, " + WAITS + " times",
        "p50 %.0f ms, p90 %.0f ms".formatted(result.millis(0.5), result.millis(0.9)),
        "p90 2 s");
  }

  private void paying(Town town) {
    Result result = waits(() -> waitForCodes(town));
    paper.line(
        "paid at Stripe until codes are shown, " + WAITS + " times",
        "p50 %.0f ms, p99 %.0f ms".formatted(result.millis(0.5), result.millis(0.99)),
        "300 ms, 2 s");
  }

  /** The first ten warm up. */
  private static Result waits(Supplier<Duration> wait) {
    List<Duration> waits = Stream.generate(wait).limit(10 + WAITS).skip(10).toList();
    return Result.of(waits, Duration.ofSeconds(1));
  }

  private static Duration waitForPurchase(Town town) {
    long asked = System.nanoTime();
    town.shown(town.create());
    return Duration.ofNanos(System.nanoTime() - asked);
  }

  private static Duration waitForCodes(Town town) {
    String purchase = town.create();
    String session = town.checkOut(purchase);
    long paid = System.nanoTime();
    town.pay(session);
    Patience.until(() -> town.showsCodes(purchase));
    return Duration.ofNanos(System.nanoTime() - paid);
  }
}

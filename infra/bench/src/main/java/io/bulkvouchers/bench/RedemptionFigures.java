package io.bulkvouchers.bench;

import io.bulkvouchers.bench.Load.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Codes used over HTTP: all of one purchase, and of many. */
final class RedemptionFigures {

  private static final int SHOPS = 8;
  private static final int ONE_PURCHASE = 100_000;
  private static final int PURCHASES = 100;
  private static final int EACH = 200;

  /** Until both compilers are done with the way of a use: for a minute they take half a core. */
  private static final Duration WARM_UP = Duration.ofSeconds(100);

  private static final Duration LENGTH = Duration.ofSeconds(10);

  private final Town town;
  private final Paper paper;

  RedemptionFigures(Town town, Paper paper) {
    this.town = town;
    this.paper = paper;
  }

  void print() {
    Queue<String> hot = shuffled(town.codes(ONE_PURCHASE));
    new Load(SHOPS, WARM_UP).measure(() -> town.redeem(hot.remove()));
    line("codes used of one purchase, 8 shops", measure(hot), "200/s, p99 below 100 ms");
    List<String> many = new ArrayList<>();
    for (int purchase = 0; purchase < PURCHASES; purchase++) {
      many.addAll(town.codes(EACH));
    }
    line(
        "codes used of 100 purchases, 8 shops", measure(shuffled(many)), "500/s, p99 below 100 ms");
  }

  private Result measure(Queue<String> codes) {
    return new Load(SHOPS, LENGTH).measure(() -> town.redeem(codes.remove()));
  }

  private void line(String what, Result result, String aim) {
    paper.line(
        what,
        "%,.0f/s, p50 %.1f ms, p99 %.1f ms"
            .formatted(result.perSecond(), result.millis(0.5), result.millis(0.99)),
        aim);
  }

  private static Queue<String> shuffled(List<String> codes) {
    List<String> mixed = new ArrayList<>(codes);
    Collections.shuffle(mixed, new Random(7));
    return new ConcurrentLinkedQueue<>(mixed);
  }
}

package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Purchase;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PromptnessIT extends Scenario {

  @Test
  void whatWasAskedForIsShownWithinTwoSecondsNineTimesOutOfTen() {
    List<Duration> waits = Stream.generate(this::waitForANewPurchase).limit(20).sorted().toList();
    assertThat(waits.get(17)).as(waits.toString()).isLessThan(Duration.ofSeconds(2));
  }

  private Duration waitForANewPurchase() {
    Purchase purchase = organizer().requests(order(1).at(8_950));
    long asked = System.nanoTime();
    organizer().sees(purchase);
    return Duration.ofNanos(System.nanoTime() - asked);
  }
}

package io.bulkvouchers.command.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private final BackOff backOff = new BackOff(Duration.ofMillis(250), Duration.ofMinutes(10));

  @Test
  void waitsTwiceAsLongAfterEachFailure() {
    assertThat(backOff.after(0)).isEqualTo(Duration.ofMillis(250));
    assertThat(backOff.after(1)).isEqualTo(Duration.ofMillis(500));
    assertThat(backOff.after(4)).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void neverWaitsLongerThanTheLimit() {
    assertThat(backOff.after(12)).isEqualTo(Duration.ofMinutes(10));
    assertThat(backOff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(10));
  }
}

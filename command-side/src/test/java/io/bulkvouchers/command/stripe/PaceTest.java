package io.bulkvouchers.command.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void callsComeNoFasterThanAllowed() {
    Pace pace = new Pace(100);
    long begun = System.nanoTime();

    for (int call = 0; call < 21; call++) {
      pace.await();
    }

    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isGreaterThanOrEqualTo(Duration.ofMillis(200));
  }
}

package io.bulkvouchers.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WebhookSettingsTest {

  private static final String USUAL = "stripe_unreachable";
  private static final String URGENT = "refused_not_yet_paid";

  private final WebhookSettings settings =
      new WebhookSettings(
          4,
          Duration.ofSeconds(1),
          Duration.ofMinutes(2),
          24,
          Duration.ofMillis(500),
          Duration.ofHours(1));

  @Test
  void aPauseIsDoubledEachTimeAndNeverLongerThanTheLongest() {
    assertThat(settings.pauseAfter(1, USUAL)).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.pauseAfter(2, USUAL)).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.pauseAfter(13, USUAL)).isEqualTo(Duration.ofMillis(500 << 12));
    for (int tried = 14; tried <= 10_000; tried++) {
      assertThat(settings.pauseAfter(tried, USUAL)).isEqualTo(Duration.ofHours(1));
    }
  }

  @Test
  void whatIsUrgentWaitsAMinuteAtMostAndIsTriedForAsLong() {
    for (int tried = 8; tried <= settings.tries(URGENT); tried++) {
      assertThat(settings.pauseAfter(tried, URGENT)).isEqualTo(Duration.ofMinutes(1));
    }
    assertThat(half(USUAL)).isBetween(Duration.ofHours(10), Duration.ofHours(14));
    assertThat(half(URGENT)).isBetween(Duration.ofHours(10), Duration.ofHours(14));
  }

  /** All pauses together: about half a day. */
  private Duration half(String problem) {
    Duration all = Duration.ZERO;
    for (int tried = 1; tried < settings.tries(problem); tried++) {
      all = all.plus(settings.pauseAfter(tried, problem));
    }
    return all;
  }
}

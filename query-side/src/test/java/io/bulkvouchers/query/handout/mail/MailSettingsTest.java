package io.bulkvouchers.query.handout.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"PT1S", "PT1M", "PT10M"})
  void aLetterIsHeldForLongerThanATalkCanTake(String conversation) {
    Duration longest = Duration.parse(conversation);
    MailSettings settings =
        new MailSettings(
            "tickets@example.org",
            10,
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofMinutes(10),
            Duration.ofHours(72),
            longest,
            Duration.ofDays(7));

    assertThat(settings.lease()).isGreaterThanOrEqualTo(longest.multipliedBy(2));
  }
}

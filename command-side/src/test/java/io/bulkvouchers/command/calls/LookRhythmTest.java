package io.bulkvouchers.command.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookRhythmTest {

  private static final Instant WANTED = Instant.parse("2027-01-15T12:00:00Z");

  @Test
  void looksAfterFiveMinutesThenAfterAnHourThenDaily() {
    LookRhythm rhythm = new LookRhythm(WANTED, Optional.empty());

    assertThat(rhythm.next(after("PT1S"))).isEqualTo(after("PT5M"));
    assertThat(rhythm.next(after("PT5M"))).isEqualTo(after("PT1H"));
    assertThat(rhythm.next(after("PT1H"))).isEqualTo(after("PT25H"));
    assertThat(rhythm.next(after("PT25H"))).isEqualTo(after("PT49H"));
  }

  @Test
  void looksAtOnceAtACallThatWasLongInAnswering() {
    LookRhythm rhythm = new LookRhythm(WANTED, Optional.empty());

    assertThat(rhythm.first(after("PT1S"))).isEqualTo(after("PT5M"));
    assertThat(rhythm.first(after("PT21S"))).isEqualTo(after("PT21S"));
  }

  @Test
  void looksSoonAfterTheSessionExpires() {
    LookRhythm rhythm = new LookRhythm(WANTED, Optional.of(after("PT35M")));

    assertThat(rhythm.next(after("PT5M"))).isEqualTo(after("PT35M30S"));
  }

  @Test
  void asksEachMinuteAboutASessionThatShouldHaveExpired() {
    LookRhythm rhythm = new LookRhythm(WANTED, Optional.of(after("PT35M")));

    assertThat(rhythm.next(after("PT36M"))).isEqualTo(after("PT37M"));
  }

  private static Instant after(String duration) {
    return WANTED.plus(Duration.parse(duration));
  }
}

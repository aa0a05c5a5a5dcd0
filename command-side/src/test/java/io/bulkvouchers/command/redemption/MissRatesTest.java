package io.bulkvouchers.command.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.desk.CheckoutHealth;
import io.bulkvouchers.command.support.TestDatabase;
import io.bulkvouchers.events.ConferenceId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class MissRatesTest {

  private static final GuessSettings SETTINGS =
      new GuessSettings(1, 1, 1, 1, 1, 1, 5, Duration.ofMillis(1));
  private static final ConferenceId CONFERENCE = new ConferenceId("pytest-2027");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private Instant now = Instant.parse("2027-01-01T00:00:10Z");
  private final InstantSource moving = () -> now;
  private final JdbcClient jdbc = JdbcClient.create(TestDatabase.migrated().dataSource());
  private final MissRates rates = node();
  private final GuessingHealth health = new GuessingHealth(rates);

  @Test
  void manyMissesOfAMinuteOnAnyNodeAskForAttentionUntilItIsQuiet(CapturedOutput output) {
    miss(4);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    MissRates other = node();
    for (int i = 0; i < 100; i++) {
      other.missed(CONFERENCE, Miss.NOT_USABLE);
    }
    assertThat(health.health().getStatus()).isEqualTo(CheckoutHealth.ATTENTION);
    assertThat(health.health().getDetails().get("suspected")).hasToString("[pytest-2027]");
    assertThat(output.getAll().split("guessing=suspected", -1)).as("one line").hasSize(2);

    now = now.plusSeconds(60);
    miss(1);
    assertThat(health.health().getStatus()).isEqualTo(CheckoutHealth.ATTENTION);
    now = now.plusSeconds(60);
    miss(1);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    now = now.plus(Duration.ofHours(2));
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    rates.forgetOld();
    assertThat(jdbc.sql("select count(*) from guess_minute").query(Long.class).single()).isZero();
  }

  @Test
  void eachKindIsCounted() {
    rates.missed(CONFERENCE, Miss.MISTYPED);
    rates.missed(CONFERENCE, Miss.NOT_USABLE);
    rates.missed(CONFERENCE, Miss.NOT_USABLE);
    rates.blocked();
    assertThat(count("mistyped")).isEqualTo(1);
    assertThat(count("not_usable")).isEqualTo(2);
    assertThat(count("blocked")).isEqualTo(1);
  }

  private MissRates node() {
    return new MissRates(meters, jdbc, moving.withZone(ZoneOffset.UTC), SETTINGS);
  }

  private void miss(int times) {
    for (int i = 0; i < times; i++) {
      rates.missed(CONFERENCE, Miss.NOT_USABLE);
    }
  }

  private double count(String kind) {
    return meters.get(MissRates.METER).tag("kind", kind).counter().count();
  }
}

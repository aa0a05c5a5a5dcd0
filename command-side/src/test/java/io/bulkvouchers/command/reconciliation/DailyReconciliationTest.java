package io.bulkvouchers.command.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The books are held beside each other every night, and once at a time. */
@CommandSideTest
class DailyReconciliationTest {

  private static final TaskInstanceId DAILY =
      TaskInstanceId.of("daily-reconciliation", "recurring");
  private static final Duration SOON = Duration.ofSeconds(30);

  @Autowired Scheduler scheduler;
  @Autowired ReconciliationDesk desk;
  @Autowired Runs runs;
  @Autowired StripeAccounts accounts;

  /** They are gone through by name: when the idle one has its run, the busy one was passed. */
  final ConferenceId busy = named("a-busy");

  final ConferenceId idle = named("b-idle");

  @BeforeEach
  void connect() {
    for (ConferenceId conference : List.of(idle, busy)) {
      accounts.put(conference, StripeAccount.of(TestStripe.freshKey(), List.of("whsec_a1b2")));
    }
  }

  @Test
  void everyNightARunIsMadeForEachConferenceAndTheNextNightIsPlanned() {
    assertThat(planned()).isEqualTo(LocalTime.of(2, 0));

    tonight();

    await().atMost(SOON).untilAsserted(() -> assertThat(desk.newest(idle, 9)).hasSize(1));
    assertThat(desk.newest(idle, 9).getFirst().trigger()).isEqualTo("scheduled");
    await().atMost(SOON).until(() -> planned().equals(LocalTime.of(2, 0)));
  }

  @Test
  void whereARunGoesOnNeitherANightNorAPersonBeginsAnother() {
    String going = "rec_" + UUID.randomUUID().toString().replace("-", "");
    runs.begin(going, busy, "on_demand", Instant.now());

    tonight();

    await().atMost(SOON).untilAsserted(() -> assertThat(desk.newest(idle, 9)).hasSize(1));
    assertThat(desk.newest(busy, 9)).extracting(ReconciliationRun::id).containsExactly(going);
    assertThat(desk.begin(busy, UUID.randomUUID(), new UserId("finance")).id()).isEqualTo(going);
    assertThat(desk.newest(busy, 9)).hasSize(1);
  }

  /** The time of day at which the next run of all is due. */
  private LocalTime planned() {
    return scheduler
        .getScheduledExecution(DAILY)
        .orElseThrow()
        .getExecutionTime()
        .atZone(ZoneOffset.UTC)
        .toLocalTime();
  }

  private void tonight() {
    assertThat(scheduler.reschedule(DAILY, Instant.now())).isTrue();
    scheduler.triggerCheckForDueExecutions();
  }

  private static ConferenceId named(String name) {
    return new ConferenceId(name + "-" + UUID.randomUUID());
  }
}

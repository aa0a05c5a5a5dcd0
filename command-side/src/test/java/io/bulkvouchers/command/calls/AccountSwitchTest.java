package io.bulkvouchers.command.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.calls.AccountSwitch.Result;
import io.bulkvouchers.command.checkout.SandboxedTest;
import io.bulkvouchers.command.gateway.PaymentCall;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A call meets one account and never another, and one conference never waits for another's. */
class AccountSwitchTest extends SandboxedTest {

  private final ConferenceId conference = new ConferenceId("switched-" + suffix());
  private final ConferenceId other = new ConferenceId("other-" + suffix());

  @Autowired AccountSwitch accountSwitch;
  @Autowired CallBook calls;
  @Autowired TransactionTemplate transaction;

  @Test
  void aCallWaitsUntilItsConferenceHasSwitchedAndThoseOfOthersDoNot() {
    CompletableFuture<?>[] waiting = new CompletableFuture<?>[1];

    accountSwitch.anyway(
        conference,
        () -> {
          waiting[0] =
              CompletableFuture.runAsync(() -> record(conference), Thread::startVirtualThread);
          awaitWaiting();
          CompletableFuture.runAsync(() -> record(other), Thread::startVirtualThread)
              .orTimeout(10, TimeUnit.SECONDS)
              .join();
          assertThat(recorded(other)).isEqualTo(1);
          assertThat(recorded(conference)).isZero();
        });

    waiting[0].join();
    assertThat(recorded(conference)).isEqualTo(1);
  }

  @Test
  void aSwitchWaitsForACallThatIsBeingWrittenDownAndIsRefusedBecauseOfIt() {
    CompletableFuture<Result> switched =
        transaction.execute(
            status -> {
              record(conference);
              CompletableFuture<Result> wanted =
                  CompletableFuture.supplyAsync(
                      () -> accountSwitch.unlessNeeded(conference, AccountSwitchTest::never),
                      Thread::startVirtualThread);
              awaitWaiting();
              return wanted;
            });

    assertThat(switched.join()).isEqualTo(Result.OPEN);
  }

  private void record(ConferenceId where) {
    calls.want(
        new PaymentCall.ExpireSession(
            PurchaseId.of(UUID.randomUUID()), where, 1, "cs_" + suffix(), Optional.empty()),
        Instant.now());
  }

  private int recorded(ConferenceId where) {
    return jdbc.sql("select count(*) from payment_call where conference_id = ?")
        .param(where.value())
        .query(Integer.class)
        .single();
  }

  /** Somebody stands before a lock of this database. */
  private void awaitWaiting() {
    Awaitility.await()
        .until(
            () ->
                jdbc.sql(
                        """
                        select exists (select from pg_stat_activity
                          where datname = current_database() and wait_event_type = 'Lock')
                        """)
                    .query(Boolean.class)
                    .single());
  }

  private static void never() {
    throw new AssertionError("switched while a call was being written down");
  }

  private static String suffix() {
    return UUID.randomUUID().toString().substring(24);
  }
}

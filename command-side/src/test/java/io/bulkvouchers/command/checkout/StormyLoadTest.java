package io.bulkvouchers.command.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.reconciliation.ReconciliationDesk;
import io.bulkvouchers.command.reconciliation.ReconciliationRun;
import io.bulkvouchers.command.stripe.StripeLists;
import io.bulkvouchers.command.stripe.StripeSession;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.sandbox.client.Ledger;
import io.bulkvouchers.sandbox.client.RandomFaults;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Many session and refund calls while 20 % of the answers are lost, 5 % are a 500 after all was
 * done, 5 % are 409 or 429, and a node is killed. {@code -Dload.calls=10000} makes it as many.
 */
class StormyLoadTest extends SandboxedTest {

  private static final Logger LOG = LoggerFactory.getLogger(StormyLoadTest.class);
  private static final int CALLS = Integer.getInteger("load.calls", 300);
  private static final int ACCOUNTS = 8;

  /** 8 : 2 : 1 : 1 of 30 %. */
  private static final RandomFaults STORM =
      RandomFaults.of(0.30, 20260729)
          .only(
              "lost",
              "lost",
              "lost",
              "lost",
              "lost",
              "lost",
              "lost",
              "lost",
              "broken",
              "broken",
              "conflict",
              "too_many");

  @Autowired Environment environment;
  @Autowired StripeLists lists;
  @Autowired ReconciliationDesk books;

  @Test
  void nothingIsDoneTwiceAndEverythingIsSettledOrParkedWithAReason() {
    List<ConferenceId> conferences = Stream.generate(this::conference).limit(ACCOUNTS).toList();
    int purchases = CALLS / 2;
    long begun = System.nanoTime();
    try (Crowd crowd = new Crowd(scene, STRIPE, jdbc, conferences);
        SecondNode second = SecondNode.start(settings())) {
      DESK.randomFaults(STORM);
      CompletableFuture<Void> ordered = orderAndKill(crowd, second, purchases);
      awaitRefunds(crowd, purchases);
      ordered.join();
      DESK.noFaults();
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> crowd.calls().stream().noneMatch(line -> line.contains(" wanted ")));
      LOG.info(
          "load purchases={} seconds={} calls={}",
          purchases,
          Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
          crowd.calls());
      assertThat(crowd.calls()).allMatch(line -> !line.contains(" parked -"));
    }
    assertThat(sessions(conferences)).hasSize(purchases).doesNotHaveDuplicates();
    assertThat(purchasesIn("captured", conferences)).hasSize(purchases).doesNotHaveDuplicates();
    assertThat(purchasesIn("refunded", conferences)).hasSize(purchases).doesNotHaveDuplicates();
    assertThat(conferences).allMatch(conference -> reconciled(conference).differenceCount() == 0);
  }

  private ConferenceId conference() {
    ConferenceId id = scene.conference();
    scene.connect(id);
    DESK.account(
        scene.key(id), "http://localhost:%d/webhooks/stripe/%s".formatted(port, id), "whsec_test");
    return id;
  }

  /** For a moment only the second node works; what it holds when it dies, the first one finds. */
  private CompletableFuture<Void> orderAndKill(Crowd crowd, SecondNode second, int purchases) {
    Awaitility.await().atMost(Duration.ofMinutes(3)).until(second::isUp);
    scheduler.pause();
    CompletableFuture<Void> ordered = crowd.order(purchases);
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> backstage.atWork(SecondNode.NAME) > 1);
    second.kill();
    assertThat(backstage.atWork(SecondNode.NAME)).isPositive();
    scheduler.resume();
    return ordered;
  }

  private static void awaitRefunds(Crowd crowd, int purchases) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(60))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> crowd.step() == purchases);
  }

  private Map<String, String> settings() {
    return Stream.of(
            "spring.datasource.url",
            "spring.flyway.url",
            "bulk-vouchers.history.key-set",
            "bulk-vouchers.history.folder",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri",
            "spring.kafka.bootstrap-servers",
            "bulk-vouchers.codes.key-set",
            "bulk-vouchers.secrets.key-set",
            "bulk-vouchers.stripe.api-base",
            "bulk-vouchers.stripe.test-calls-per-second")
        .collect(Collectors.toMap(key -> key, environment::getRequiredProperty));
  }

  /** Each as purchase and attempt. */
  private List<String> sessions(List<ConferenceId> conferences) {
    List<String> found = new ArrayList<>();
    for (ConferenceId conference : conferences) {
      for (StripeSession.Status status : StripeSession.Status.values()) {
        var answer = lists.sessions(conference, status, Instant.EPOCH);
        ((Answer.Given<List<Supplier<StripeSession>>>) answer)
            .value().stream()
                .map(Supplier::get)
                .forEach(
                    one -> found.add(one.metadata().purchaseId() + " " + one.metadata().attempt()));
      }
    }
    return found;
  }

  private static List<String> purchasesIn(String kind, List<ConferenceId> conferences) {
    List<String> slugs = conferences.stream().map(ConferenceId::value).toList();
    return DESK.ledger().rows().stream()
        .filter(row -> row.kind().equals(kind))
        .map(Ledger.Row::metadata)
        .filter(
            marks ->
                Optional.ofNullable(marks.get("conference_id")).filter(slugs::contains).isPresent())
        .map(marks -> marks.get("bulk_purchase_id"))
        .toList();
  }

  private ReconciliationRun reconciled(ConferenceId conference) {
    String id = books.begin(conference, UUID.randomUUID(), new UserId("storm")).id();
    return Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> books.find(id).orElseThrow(), run -> run.state().equals("completed"));
  }
}

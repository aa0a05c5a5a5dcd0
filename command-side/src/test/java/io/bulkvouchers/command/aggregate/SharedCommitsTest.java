package io.bulkvouchers.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.command.aggregate.Together.Answer;
import io.bulkvouchers.command.aggregate.Together.Answers;
import io.bulkvouchers.command.aggregate.Together.Asked;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ReleaseVoucher;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Use;
import io.bulkvouchers.events.OrderReference;
import io.bulkvouchers.events.wire.Origin;
import io.bulkvouchers.events.wire.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.Test;

/** Who waits for the same commit is stored by the next one together, and answered alone. */
class SharedCommitsTest {

  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final Origin ORIGIN =
      new Origin(Optional.empty(), Optional.empty(), Optional.empty());

  private final BlockingQueue<Integer> commits = new LinkedBlockingQueue<>();

  @Test
  void thoseWhoArriveDuringACommitShareTheNext() throws InterruptedException {
    CountDownLatch stored = new CountDownLatch(1);
    SharedCommits shared =
        asking(
            together -> {
              commits.add(together.asked().size());
              wait(stored);
              return numbered(together);
            });
    CompletableFuture<Outcome> first = handled(shared, 1);
    assertThat(commits.take()).isOne();
    List<Thread> crowd = IntStream.rangeClosed(2, 11).mapToObj(n -> waiting(shared, n)).toList();
    await().atMost(BOUND).until(() -> crowd.stream().allMatch(SharedCommitsTest::waits));
    stored.countDown();
    assertThat(first.join().version()).isOne();
    assertThat(commits.take()).isEqualTo(10);
    for (Thread one : crowd) {
      assertThat(one.join(BOUND)).isTrue();
    }
    assertThat(commits).isEmpty();
  }

  @Test
  void eachGetsItsOwnAnswer() {
    UnknownPurchase reason = new UnknownPurchase(Samples.PURCHASE);
    SharedCommits shared = asking(together -> new Answers(List.of(new Answer.Failure(reason))));
    assertThatThrownBy(() -> shared.handle(use(1), ORIGIN)).isSameAs(reason);
  }

  @Test
  void whatFailedForAllFailsForEachAndTheNextIsServed() {
    CompletableFuture<IllegalStateException> broken =
        CompletableFuture.completedFuture(new IllegalStateException("disk full"));
    SharedCommits shared =
        asking(
            together -> {
              if (commits.offer(1) && commits.size() == 1) {
                throw broken.join();
              }
              return numbered(together);
            });
    assertThatThrownBy(() -> shared.handle(use(1), ORIGIN)).hasMessageContaining("disk full");
    assertThat(shared.handle(use(2), ORIGIN).version()).isEqualTo(2);
  }

  private static SharedCommits asking(Function<Together, Answers> store) {
    SimpleCommandBus bus = SimpleCommandBus.builder().build();
    bus.subscribe(
        CommandNames.PURCHASE_TOGETHER, message -> store.apply((Together) message.getPayload()));
    return new SharedCommits(
        new CommandDoor(DefaultCommandGateway.builder().commandBus(bus).build()));
  }

  /** As version, each is given the number of its order. */
  private static Answers numbered(Together together) {
    return new Answers(together.asked().stream().map(SharedCommitsTest::numbered).toList());
  }

  private static Answer numbered(Asked asked) {
    String order = ((ReleaseVoucher) asked.use()).order().value();
    return new Answer.Success(
        new Outcome(Long.parseLong(order), new BulkPurchase.NotRequested(), List.of()));
  }

  private static Use use(int order) {
    return new ReleaseVoucher(Samples.PURCHASE, 1, new OrderReference(String.valueOf(order)));
  }

  private static CompletableFuture<Outcome> handled(SharedCommits shared, int order) {
    return CompletableFuture.supplyAsync(() -> shared.handle(use(order), ORIGIN));
  }

  private static Thread waiting(SharedCommits shared, int order) {
    return Thread.ofVirtual()
        .start(() -> assertThat(shared.handle(use(order), ORIGIN).version()).isEqualTo(order));
  }

  private static boolean waits(Thread thread) {
    return thread.getState() == Thread.State.WAITING;
  }

  private static void wait(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

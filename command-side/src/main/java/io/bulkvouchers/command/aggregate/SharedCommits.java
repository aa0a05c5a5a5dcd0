package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.command.aggregate.Together.Answer;
import io.bulkvouchers.command.aggregate.Together.Asked;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Use;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.wire.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Uses of one purchase have to wait for each other's commit. Those that arrive meanwhile are stored
 * together by the next one, so a hot purchase is as fast as many cold ones; nobody waits for
 * company.
 */
final class SharedCommits {

  private static final int MOST = 64;

  private record Waiting(Asked asked, CompletableFuture<Outcome> outcome) {

    void answer(Answer answer) {
      switch (answer) {
        case Answer.Success(Outcome stored) -> outcome.complete(stored);
        case Answer.Failure(Throwable reason) -> outcome.completeExceptionally(reason);
      }
    }
  }

  private final CommandDoor door;
  private final Map<PurchaseId, Queue<Waiting>> queues = new ConcurrentHashMap<>();

  SharedCommits(CommandDoor door) {
    this.door = door;
  }

  /** Answers, or throws, as if the use had been asked alone. */
  Outcome handle(Use use, Origin origin) {
    Waiting waiting = new Waiting(new Asked(use, origin), new CompletableFuture<>());
    queues.compute(use.purchaseId(), (purchase, queue) -> joined(purchase, queue, waiting));
    try {
      return waiting.outcome().join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException reason ? reason : failure;
    }
  }

  /** Who finds no queue opens one, and somebody to serve it. */
  private Queue<Waiting> joined(
      PurchaseId purchase, @Nullable Queue<Waiting> queue, Waiting waiting) {
    Queue<Waiting> open = queue;
    if (open == null) {
      open = new ArrayDeque<>();
      Thread.ofVirtual().name("uses of " + purchase).start(() -> serve(purchase));
    }
    open.add(waiting);
    return open;
  }

  private void serve(PurchaseId purchase) {
    for (Optional<List<Waiting>> next = next(purchase); next.isPresent(); next = next(purchase)) {
      store(purchase, next.get());
    }
  }

  /** Closes the queue, when nobody waits any more. */
  private Optional<List<Waiting>> next(PurchaseId purchase) {
    List<Waiting> taken = new ArrayList<>();
    queues.compute(
        purchase,
        (id, queue) -> {
          while (queue != null && !queue.isEmpty() && taken.size() < MOST) {
            taken.add(queue.remove());
          }
          return taken.isEmpty() ? null : queue;
        });
    return taken.isEmpty() ? Optional.empty() : Optional.of(taken);
  }

  private void store(PurchaseId purchase, List<Waiting> all) {
    Together together = new Together(purchase, all.stream().map(Waiting::asked).toList());
    try {
      List<Answer> answers =
          door.dispatch(
                  Together.Answers.class,
                  CommandNames.PURCHASE_TOGETHER,
                  together,
                  MetaData.emptyInstance())
              .each();
      for (int place = 0; place < all.size(); place++) {
        all.get(place).answer(answers.get(place));
      }
    } catch (AggregateNotFoundException unknown) {
      fail(all, new UnknownPurchase(purchase));
    } catch (RuntimeException | Error failed) {
      fail(all, failed);
    }
  }

  private static void fail(List<Waiting> all, Throwable reason) {
    all.forEach(waiting -> waiting.answer(new Answer.Failure(reason)));
  }
}

package io.bulkvouchers.command.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.purchase.BulkPurchase.Fulfilled;
import io.bulkvouchers.command.purchase.BulkPurchase.Refunded;
import io.bulkvouchers.command.purchase.Funds;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.purchase.Usage;
import io.bulkvouchers.command.reconciliation.ReconciliationDesk;
import io.bulkvouchers.command.reconciliation.ReconciliationRun;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Shops, people and banks meet at the same purchases at the same moment. {@code -Draces=...} makes
 * more of them, {@code -Draces.seed=...} draws the same again.
 */
class VoucherRacesTest extends SandboxedTest {

  private static final Logger LOG = LoggerFactory.getLogger(VoucherRacesTest.class);
  private static final int RACES = Integer.getInteger("races", 10_000);
  private static final int PURCHASES = Integer.getInteger("races.purchases", 500);
  private static final int AT_ONCE = 8;
  private static final int UNIT = 8950;
  private static final Duration LONG = Duration.ofMinutes(5);

  @Autowired Purchases purchases;
  @Autowired EventStore events;
  @Autowired CodeKeys keys;
  @Autowired ReconciliationDesk books;

  @Test
  void noUseAfterRevocationNoUseTooManyAndNoMoneyLost() {
    long seed = Long.getLong("races.seed", ThreadLocalRandom.current().nextLong(1L << 40));
    LOG.info("races begin with -Draces.seed={}", seed);
    ConferenceId conference = conference();
    List<PurchaseId> ids = sold(conference);
    Rush rush = new Rush(purchases, DESK, keys.primaryKeyId());
    race(rush, ids, seed);
    rush.endDisputes();
    Awaitility.await().atMost(LONG).until(() -> ids.stream().allMatch(this::settled));
    LOG.info("races ended with {}", rush.done());

    assertThat(ids.stream().flatMap(this::wrong)).isEmpty();
    assertThat(reconciled(conference).differenceCount()).isZero();
    assertThat(rush.done()).containsKeys("RedeemVoucher", "ReleaseVoucher", "RequestRefund");
    assertThat(rush.done()).containsKeys("VoidVouchers", "AddVouchers", "disputed", "decided");
  }

  private ConferenceId conference() {
    ConferenceId id = scene.conference();
    scene.connect(id);
    String hooks = "http://localhost:%d/webhooks/stripe/%s".formatted(port, id);
    DESK.account(scene.key(id), hooks, "whsec_test");
    return id;
  }

  private List<PurchaseId> sold(ConferenceId conference) {
    List<PurchaseId> ids =
        Stream.generate(() -> scene.approved(conference)).limit(PURCHASES).toList();
    ids.forEach(scene::startCheckout);
    Set<PurchaseId> paid = new HashSet<>();
    Awaitility.await()
        .atMost(LONG)
        .until(
            () -> {
              ids.stream()
                  .filter(id -> !paid.contains(id))
                  .forEach(id -> scene.session(id).ifPresent(it -> pay(id, it.sessionId(), paid)));
              return paid.size() == ids.size();
            });
    Awaitility.await()
        .atMost(LONG)
        .until(() -> ids.stream().allMatch(id -> scene.state(id).status() == Status.FULFILLED));
    return ids;
  }

  private static void pay(PurchaseId id, String session, Set<PurchaseId> paid) {
    STRIPE.pay(session);
    paid.add(id);
  }

  private static void race(Rush rush, List<PurchaseId> ids, long seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int race = 0; race < RACES; race += AT_ONCE) {
        PurchaseId id = ids.get(chance.nextInt(ids.size()));
        CompletableFuture.allOf(
                chance
                    .longs(AT_ONCE)
                    .mapToObj(draw -> CompletableFuture.runAsync(() -> rush.act(id, draw), hands))
                    .toArray(CompletableFuture<?>[]::new))
            .join();
      }
    }
  }

  private boolean settled(PurchaseId id) {
    Funds funds = funds(scene.state(id));
    return funds.refunds().open().isEmpty() && funds.disputes().open().isEmpty();
  }

  private Stream<String> wrong(PurchaseId id) {
    List<String> wrong = new ArrayList<>(Usage.wrongIn(facts(id)));
    Existing state = scene.state(id);
    Funds funds = funds(state);
    var vouchers = state.issued().orElseThrow();
    long worth = Math.min(10, funds.gone().amount() / UNIT);
    if (vouchers.revoked().count() > worth) {
      wrong.add("more is revoked than went back: " + vouchers.revoked());
    }
    if (vouchers.live().count() > 10 - worth && !vouchers.unused().equals(Serials.none())) {
      wrong.add("unused ones live on without money: " + vouchers.unused());
    }
    if (funds.gone().exceeds(funds.payment().amount())) {
      wrong.add("more went back than came: " + funds.gone());
    }
    return wrong.stream().map(it -> id + ": " + it);
  }

  private List<BulkPurchaseEvent> facts(PurchaseId id) {
    return events
        .readEvents(id.value(), 0)
        .asStream()
        .map(DomainEventMessage::getPayload)
        .map(BulkPurchaseEvent.class::cast)
        .toList();
  }

  private static Funds funds(Existing state) {
    return switch (state) {
      case Fulfilled s -> s.funds().orElseThrow();
      case Refunded s -> s.funds();
      default -> throw new IllegalStateException("No money in " + state.status());
    };
  }

  private ReconciliationRun reconciled(ConferenceId conference) {
    String id = books.begin(conference, UUID.randomUUID(), new UserId("races")).id();
    return Awaitility.await()
        .atMost(LONG)
        .until(() -> books.find(id).orElseThrow(), run -> run.state().equals("completed"));
  }
}

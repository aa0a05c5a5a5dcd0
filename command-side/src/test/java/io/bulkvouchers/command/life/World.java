package io.bulkvouchers.command.life;

import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.command.aggregate.PurchasesInMemory;
import io.bulkvouchers.command.aggregate.Refused;
import io.bulkvouchers.command.aggregate.UnknownPurchase;
import io.bulkvouchers.command.aggregate.VersionConflict;
import io.bulkvouchers.command.checkout.Workshop;
import io.bulkvouchers.command.gateway.PaymentCall.OpenSession;
import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.Usage;
import io.bulkvouchers.command.support.TestKeySets;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.wire.Origin;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Everything that a life plays in: our two nodes on one database, Stripe, the mail, the people. */
final class World {

  private static final CodeKeys KEYS = CodeKeys.read(TestKeySets.CODES);
  private static final Origin PERSON =
      new Origin(Optional.of("person"), Optional.empty(), Optional.empty());

  final VirtualClock clock = new VirtualClock();
  final Chance chance;
  final Story story;
  final Mail mail = new Mail();
  final StripeInMemory stripe;
  final Line line;
  final PurchasesInMemory purchases;
  final Workshop workshop;
  final Endpoint endpoint;
  final People people;
  final Shop shop;
  final Outside outside;
  final List<Errand> errands = new ArrayList<>();
  final Map<Errand, Workshop.Job> jobs = new LinkedHashMap<>();
  final List<PurchaseId> ids = new ArrayList<>();
  private int seenByTheSaga;

  World(long seed, Function<Clock, Story> teller) {
    chance = new Chance(seed);
    story = teller.apply(clock);
    stripe = new StripeInMemory(mail, chance, clock, story);
    line = new Line(chance, clock, story);
    stripe.strays(this::isRefused);
    purchases = new PurchasesInMemory(Errand::rest, new Teller(story));
    Counter counter = new Counter(stripe, line);
    workshop = new Workshop(counter, purchases, KEYS, clock, Errand::rest);
    endpoint = new Endpoint(mail, stripe, counter, line, workshop, purchases, clock);
    people = new People(chance, clock);
    shop = new Shop(chance, clock);
    outside = new Outside(stripe, chance, story);
  }

  Existing state(PurchaseId id) {
    return purchases.find(id).orElseThrow().state();
  }

  /** Whether the attempt of a call counts as refused, by another answer to the same call. */
  boolean isRefused(OpenSession call) {
    return state(call.purchaseId()).order().attempts().all().stream()
        .filter(attempt -> attempt.number() == call.attempt())
        .anyMatch(attempt -> attempt.ended().equals(Optional.of(FailureReason.CHECKOUT_REFUSED)));
  }

  List<Existing> all() {
    return ids.stream().map(this::state).toList();
  }

  /** The purchases that have codes. */
  List<PurchaseId> sold() {
    return ids.stream().filter(id -> state(id).issued().isPresent()).toList();
  }

  /** What is wrong with the use of vouchers, by a second telling of the facts. */
  List<String> usage() {
    return ids.stream()
        .flatMap(id -> Usage.wrongIn(factsOf(id)).stream().map(it -> id + ": " + it))
        .toList();
  }

  private List<BulkPurchaseEvent> factsOf(PurchaseId id) {
    return purchases.facts().stream().filter(fact -> fact.purchaseId().equals(id)).toList();
  }

  /** A person asks over HTTP; what is refused she is told. */
  void ask(BulkPurchaseCommand command) {
    if (command instanceof BulkPurchaseCommand.Create) {
      ids.add(command.purchaseId());
      purchases.handle(command, PERSON);
    } else {
      long version = purchases.find(command.purchaseId()).orElseThrow().version();
      Runnable asking =
          chance.oneIn(4)
              ? () -> purchases.handle(command, PERSON, version)
              : () -> purchases.handle(command, PERSON);
      begin("a person", () -> told(asking));
    }
  }

  private void told(Runnable asking) {
    try {
      asking.run();
    } catch (Refused | UnknownPurchase | VersionConflict told) {
      story.tell(() -> "  she is told: " + told.getMessage());
    }
  }

  Errand begin(String name, Runnable work) {
    Errand errand = new Errand(name, 1 + chance.below(2), work);
    errands.add(errand);
    return errand;
  }

  void begin(Workshop.Job job) {
    story.tell(() -> "work begins: " + job.kind() + " " + job.key());
    jobs.put(begin(job.toString(), workshop.pick(job)), job);
  }

  /** The saga reads on; a crash in between changes nothing, for it reads and writes in one. */
  boolean saga() {
    if (seenByTheSaga == purchases.facts().size()) {
      return false;
    }
    workshop.see(purchases.facts().get(seenByTheSaga++));
    return true;
  }

  void forget(Errand errand) {
    errands.remove(errand);
    jobs.remove(errand);
  }

  /** All that was under way on a node is gone; its jobs are found out later. */
  void crash(int node) {
    story.tell(() -> "node " + node + " dies");
    for (Errand errand : List.copyOf(errands)) {
      if (errand.node() == node) {
        errand.die();
        Optional.ofNullable(jobs.get(errand))
            .ifPresent(job -> workshop.orphaned(job, Duration.ofMinutes(chance.upTo(20))));
        forget(errand);
      }
    }
  }

  /** Stripe goes by its own clock. */
  void tick() {
    line.arrive();
    stripe.expireDue();
  }

  void end() {
    errands.forEach(Errand::die);
    errands.clear();
  }
}

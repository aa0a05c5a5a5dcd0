package io.bulkvouchers.command.life;

import io.bulkvouchers.command.gateway.RefundSight.Progress;
import io.bulkvouchers.command.life.Ledger.Refund;
import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.purchase.BulkPurchase.Fulfilled;
import io.bulkvouchers.command.purchase.Surplus;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.PurchaseId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One life: steps drawn from a seed, then peace, then the reckoning. */
final class Life {

  private static final int PEACE = -1;

  /** How a life ended. */
  record End(int commands, List<BulkPurchaseEvent> facts, Optional<String> wrong, String story) {}

  private final World world;
  private final Quiet quiet;

  private Life(World world) {
    this.world = world;
    this.quiet = new Quiet(world);
  }

  static End lived(long seed, List<Integer> steps, Function<Clock, Story> teller) {
    Life life = new Life(new World(seed, teller));
    try {
      return life.end(life.live(steps));
    } catch (AssertionError | RuntimeException broken) {
      return life.end(List.of(broken.toString()));
    } finally {
      life.world.end();
    }
  }

  private End end(List<String> wrong) {
    return new End(
        world.purchases.commands(),
        world.purchases.facts(),
        wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", wrong)),
        world.story.toString());
  }

  private List<String> live(List<Integer> numbers) {
    Steps steps = new Steps(world);
    numbers.forEach(steps::step);
    world.chance.step(PEACE);
    world.story.tell(() -> "-- the faults end");
    world.line.heal();
    quiet.last(Duration.ofMinutes(30));
    List<String> wrong = new Books(world).soonAfterTheFaults();
    return wrong.isEmpty() ? afterwards() : wrong;
  }

  private List<String> afterwards() {
    shop(5);
    world.story.tell(() -> "-- Stripe ends what is under way");
    world.outside.endAll();
    quiet.last(Duration.ofDays(3));
    shop(5);
    List<String> wrong = new Books(world).whenStripeIsDone();
    if (!wrong.isEmpty()) {
      return wrong;
    }
    world.story.tell(() -> "-- what was never delivered is swept");
    world.mail.sweep(world.clock.instant());
    quiet.last(Duration.ofDays(2));
    settle();
    wrong = new Books(world).balanced();
    return wrong.isEmpty() ? told() : wrong;
  }

  /** Vouchers are used and given back, before and after their money goes. */
  private void shop(int orders) {
    for (PurchaseId id : world.sold()) {
      for (int order = 0; order < orders; order++) {
        world.ask(world.shop.wish(id));
      }
    }
    quiet.last(Duration.ofHours(1));
  }

  /** People send back what no order explains, and repair what is missing. */
  private void settle() {
    world.story.tell(() -> "-- people settle what is left");
    for (int round = 0; round < 3; round++) {
      for (Existing state : world.all()) {
        state.order().reviews().surplus().values().stream()
            .filter(this::lies)
            .forEach(it -> world.ask(world.people.sendBack(state.order().id(), it)));
        if (state instanceof Fulfilled) {
          world.ask(world.people.repair(state.order().id()));
        }
      }
      quiet.last(Duration.ofDays(2));
      world.stripe.ledger().refunds(Progress.PENDING).forEach(this::arrives);
      quiet.last(Duration.ofDays(2));
      world.mail.sweep(world.clock.instant());
      quiet.last(Duration.ofDays(2));
    }
  }

  private boolean lies(Surplus surplus) {
    return world.stripe.ledger().rest(payment(surplus)) > 0;
  }

  private Ledger.Payment payment(Surplus surplus) {
    return world.stripe.ledger().payments.get(surplus.payment().paymentIntentId());
  }

  private void arrives(Refund refund) {
    world.stripe.refund(refund, Progress.SUCCEEDED);
  }

  /** Everything once more: nothing follows. */
  private List<String> told() {
    int facts = world.purchases.facts().size();
    world.story.tell(() -> "-- every event comes once more");
    world.mail.replay(world.clock.instant());
    quiet.last(Duration.ofDays(2));
    List<BulkPurchaseEvent> all = world.purchases.facts();
    return facts == all.size()
        ? List.of()
        : List.of("told again, this followed: " + all.subList(facts, all.size()));
  }
}

package io.bulkvouchers.command.life;

import io.bulkvouchers.command.checkout.Workshop;
import io.bulkvouchers.events.PurchaseId;
import java.time.Duration;
import java.util.List;

/** One step of a life: whatever may happen next. */
final class Steps {

  private static final int MOST_PURCHASES = 3;
  private static final int MOST_ERRANDS = 6;

  /** Nothing that is under way outlives the time limits of its calls. */
  private static final Duration LONGEST_REQUEST = Duration.ofMinutes(20);

  private final World world;
  private final Chance chance;

  Steps(World world) {
    this.world = world;
    this.chance = world.chance;
  }

  void step(int number) {
    chance.step(number);
    int drawn = chance.below(100);
    if (drawn < 30) {
      goOn();
    } else if (drawn < 34) {
      order();
    } else if (drawn < 46) {
      world.saga();
    } else if (drawn < 58) {
      beginWork();
    } else if (drawn < 64) {
      deliver();
    } else if (drawn < 70) {
      workOnMail();
    } else if (drawn < 79) {
      person();
    } else if (drawn < 86) {
      world.outside.buy();
    } else if (drawn < 94) {
      world.outside.move();
    } else if (drawn < 98) {
      pass();
    } else {
      die();
    }
    world.tick();
  }

  private void goOn() {
    if (world.errands.isEmpty()) {
      return;
    }
    Errand errand = chance.of(world.errands);
    errand.resume();
    if (errand.over()) {
      world.forget(errand);
    }
  }

  private void beginWork() {
    List<Workshop.Job> due = world.workshop.due();
    if (!due.isEmpty() && world.errands.size() < MOST_ERRANDS) {
      world.begin(chance.of(due));
    }
  }

  private void deliver() {
    List<Mail.Event> ready = world.mail.deliverable(world.clock.instant());
    if (ready.isEmpty()) {
      return;
    }
    Mail.Event event = chance.of(ready);
    world.mail.receive(event, world.clock.instant());
    if (chance.oneIn(6)) {
      world.mail.again(event, world.clock.instant().plus(chance.aWhile()));
    } else {
      world.mail.acknowledged(event);
    }
  }

  private void workOnMail() {
    List<Mail.Entry> due = world.mail.due(world.clock.instant());
    if (!due.isEmpty() && world.errands.size() < MOST_ERRANDS) {
      Mail.Entry entry = chance.of(due);
      world.begin(entry.event().toString(), world.endpoint.take(entry));
    }
  }

  private void person() {
    if (world.ids.isEmpty() || (world.ids.size() < MOST_PURCHASES && chance.oneIn(25))) {
      world.ask(world.people.request());
    } else {
      PurchaseId id = chance.of(world.ids);
      world.ask(world.people.wish(world.state(id)));
    }
  }

  private void order() {
    List<PurchaseId> sold = world.sold();
    if (!sold.isEmpty()) {
      world.ask(world.shop.wish(chance.of(sold)));
    }
  }

  private void pass() {
    Duration time = chance.aWhile();
    world.story.tell(() -> time + " pass");
    if (time.compareTo(LONGEST_REQUEST) > 0) {
      world.crash(1);
      world.crash(2);
    }
    world.clock.pass(time);
  }

  /** A node dies; or it only stops for so long that its work is given to others as well. */
  private void die() {
    if (chance.oneIn(3) && !world.jobs.isEmpty()) {
      Workshop.Job job = chance.of(List.copyOf(world.jobs.values()));
      world.story.tell(() -> "a node stands still over " + job.key());
      world.workshop.orphaned(job, Duration.ZERO);
    } else {
      world.crash(1 + chance.below(2));
    }
  }
}

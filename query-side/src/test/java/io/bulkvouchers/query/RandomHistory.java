package io.bulkvouchers.query;

import static io.bulkvouchers.query.Uses.extended;
import static io.bulkvouchers.query.Uses.redeemed;
import static io.bulkvouchers.query.Uses.released;

import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.RefundId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What may happen to a purchase, drawn by a seed. */
public final class RandomHistory {

  private static final Instant END = Instant.parse("2099-01-01T00:00:00Z");

  private final Random random;
  private final Facts facts;
  private final List<Record> events = new ArrayList<>();
  private int next = 11;
  private long refunded;

  private RandomHistory(long seed, String conference) {
    this.random = new Random(seed);
    this.facts = Facts.of(conference, random.nextBoolean() ? "acme-corp" : "globex");
  }

  /** The events of one purchase, in their order. */
  public static List<Record> of(long seed, String conference) {
    RandomHistory history = new RandomHistory(seed, conference);
    history.happen();
    return history.events;
  }

  private void happen() {
    events.add(facts.created());
    if (random.nextInt(10) == 0) {
      return;
    }
    events.add(facts.paid());
    events.add(facts.fulfilled());
    int more = random.nextInt(12);
    for (int i = 0; i < more; i++) {
      one(i);
    }
  }

  private void one(int number) {
    String order = "order-" + number;
    int serial = 1 + random.nextInt(10);
    switch (random.nextInt(8)) {
      case 0, 1 -> events.add(redeemed(facts, serial, order, 1));
      case 2 -> {
        events.add(redeemed(facts, serial, order, 1));
        events.add(released(facts, serial, order, 1));
      }
      case 3 -> refund(serial);
      case 4 -> dispute("du_" + number);
      case 5 -> events.add(facts.voided(String.valueOf(serial)));
      case 6 -> events.add(facts.added(next++, 1));
      default -> other(number, serial);
    }
  }

  private void refund(int serial) {
    RefundId refund = RefundId.of(new UUID(random.nextLong(), random.nextLong()));
    events.add(facts.refundRequested(refund, 8950, String.valueOf(serial)));
    refunded += 8950;
    events.add(facts.refunded(refund, 8950, refunded, String.valueOf(serial)));
    if (random.nextInt(3) == 0) {
      refunded -= 8950;
      events.add(facts.bounced(refund, 8950, refunded, String.valueOf(serial)));
    }
  }

  private void dispute(String id) {
    events.add(facts.disputed(id, 44750, DisputeStage.CHARGEBACK));
    if (random.nextBoolean()) {
      boolean lost = random.nextBoolean();
      DisputeOutcome outcome = lost ? DisputeOutcome.LOST : DisputeOutcome.WON;
      events.add(facts.decided(id, 44750, outcome, lost ? "1-2" : ""));
    }
  }

  private void other(int number, int serial) {
    if (random.nextBoolean()) {
      events.add(facts.paidTwice("pi_" + number, 89500));
    } else {
      events.add(extended(facts, String.valueOf(serial), END));
    }
  }
}

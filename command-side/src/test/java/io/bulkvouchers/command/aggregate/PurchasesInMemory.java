package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseDecider;
import io.bulkvouchers.command.purchase.BulkPurchaseHistory;
import io.bulkvouchers.command.purchase.Decision;
import io.bulkvouchers.command.purchase.Rule;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.wire.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The real model on streams in memory. Nodes race: what was decided on a version that is no more is
 * decided anew.
 */
public final class PurchasesInMemory implements Purchases {

  /** Hears what is decided. */
  public interface Witness {
    /** Facts are stored, or none followed. */
    void decided(BulkPurchaseCommand command, List<BulkPurchaseEvent> facts);

    /** A rule was against it. */
    void refused(BulkPurchaseCommand command, Rule rule);
  }

  private record Stored(BulkPurchase state, long version) {}

  private static final Stored NOTHING = new Stored(new BulkPurchase.NotRequested(), 0);

  private final Map<PurchaseId, Stored> streams = new LinkedHashMap<>();
  private final List<BulkPurchaseEvent> facts = new ArrayList<>();
  private final Runnable between;
  private final Witness witness;
  private int commands;

  /** What happens between two steps may be anything. */
  public PurchasesInMemory(Runnable between, Witness witness) {
    this.between = between;
    this.witness = witness;
  }

  /** How often the model has decided. */
  public int commands() {
    return commands;
  }

  /** All facts of all purchases, as they were stored. */
  public List<BulkPurchaseEvent> facts() {
    return facts;
  }

  @Override
  public Outcome handle(BulkPurchaseCommand command, Origin origin) {
    return handle(command, Optional.empty());
  }

  @Override
  public Outcome handle(BulkPurchaseCommand command, Origin origin, long expectedVersion) {
    return handle(command, Optional.of(expectedVersion));
  }

  @Override
  public Optional<StoredPurchase> find(PurchaseId id) {
    Stored stored = stored(id);
    return stored.state() instanceof BulkPurchase.Existing existing
        ? Optional.of(new StoredPurchase(existing, stored.version()))
        : Optional.empty();
  }

  private Outcome handle(BulkPurchaseCommand command, Optional<Long> expected) {
    PurchaseId id = command.purchaseId();
    while (true) {
      Stored seen = stored(id);
      expected
          .filter(version -> version != seen.version())
          .ifPresent(
              version -> {
                throw new VersionConflict(version, seen.version());
              });
      between.run();
      List<BulkPurchaseEvent> events = decided(seen.state(), command);
      if (events.isEmpty() || stored(id).version() == seen.version()) {
        BulkPurchase after = append(id, seen, events);
        witness.decided(command, events);
        toldAgain(after, command);
        between.run();
        return new Outcome(stored(id).version(), stored(id).state(), events);
      }
    }
  }

  private List<BulkPurchaseEvent> decided(BulkPurchase state, BulkPurchaseCommand command) {
    commands++;
    return switch (BulkPurchaseDecider.decide(state, command)) {
      case Decision.Accepted(var events) -> events;
      case Decision.Refusal(var rule, var vouchers) -> {
        witness.refused(command, rule);
        throw rule == Rule.NO_SUCH_PURCHASE
            ? new UnknownPurchase(command.purchaseId())
            : new Refused(rule, state.status(), vouchers);
      }
    };
  }

  private BulkPurchase append(PurchaseId id, Stored seen, List<BulkPurchaseEvent> events) {
    BulkPurchase state = seen.state();
    for (BulkPurchaseEvent event : events) {
      try {
        state = BulkPurchaseHistory.evolve(state, event);
      } catch (RuntimeException broken) {
        throw new AssertionError("The history refuses what the model decided: " + event, broken);
      }
      facts.add(event);
    }
    if (!events.isEmpty()) {
      streams.put(id, new Stored(state, seen.version() + events.size()));
    }
    return state;
  }

  /** Told again, nothing more follows; only a person may well revise the same twice. */
  private static void toldAgain(BulkPurchase state, BulkPurchaseCommand command) {
    if (!(command instanceof BulkPurchaseCommand.ReviseTerms)
        && BulkPurchaseDecider.decide(state, command) instanceof Decision.Accepted(var again)
        && !again.isEmpty()) {
      throw new AssertionError("Told twice, %s leads to %s".formatted(command, again));
    }
  }

  private Stored stored(PurchaseId id) {
    return streams.getOrDefault(id, NOTHING);
  }
}

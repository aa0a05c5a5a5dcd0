package io.bulkvouchers.command.webhook;

import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.aggregate.Refused;
import io.bulkvouchers.command.aggregate.StoredPurchase;
import io.bulkvouchers.command.aggregate.UnknownPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.wire.Origin;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * From an event to what a purchase is told. An event can only reach purchases of the conference
 * whose endpoint it came to: another account's metadata is not believed, and two conferences on one
 * account each get the events of both.
 */
@Component
class EventHandling {

  private static final Logger LOG = LoggerFactory.getLogger(EventHandling.class);
  private static final Optional<String> STRIPE = Optional.of("stripe");

  private final Sightings sightings;
  private final Purchases purchases;

  EventHandling(Sightings sightings, Purchases purchases) {
    this.sightings = sightings;
    this.purchases = purchases;
  }

  /** Never throws: whatever fails is tried again, and shown to a person in the end. */
  Result handle(InboxEntry entry) {
    try {
      return tell(entry, sightings.of(entry));
    } catch (Refused refused) {
      return new Result.Later("refused_" + refused.rule().code());
    } catch (UnknownPurchase gone) {
      return new Result.Done("unknown_purchase");
    } catch (RuntimeException failure) {
      LOG.warn("webhook=failed event={} type={}", entry.eventId(), entry.type(), failure);
      return new Result.Later("failed_" + failure.getClass().getSimpleName());
    }
  }

  private Result tell(InboxEntry entry, Sighting sighting) {
    return switch (sighting) {
      case Sighting.Nothing(String outcome) -> new Result.Done(outcome);
      case Sighting.Unclear(String problem) -> new Result.Later(problem);
      case Sighting.Strange(String reason) -> new Result.ForPerson(reason);
      case Sighting.Seen(var commands, var strange) -> {
        Result last = new Result.Done("nothing_new");
        for (BulkPurchaseCommand command : commands) {
          last = tell(entry, command);
        }
        yield strange.<Result>map(Result.ForPerson::new).orElse(last);
      }
    };
  }

  private Result tell(InboxEntry entry, BulkPurchaseCommand command) {
    PurchaseId id = command.purchaseId();
    Optional<StoredPurchase> stored = purchases.find(id);
    if (stored.isEmpty()) {
      return new Result.Done("unknown_purchase");
    }
    if (!stored.get().state().order().conference().equals(entry.conference())) {
      return new Result.Done("other_conference");
    }
    Optional<String> event = Optional.of(entry.eventId());
    purchases.handle(command, new Origin(STRIPE, event, event));
    return new Result.Done("told_" + id);
  }
}

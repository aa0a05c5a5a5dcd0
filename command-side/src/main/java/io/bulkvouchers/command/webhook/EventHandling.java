package io.bulkvouchers.command.webhook;

import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.aggregate.Refused;
import io.bulkvouchers.command.aggregate.StoredPurchase;
import io.bulkvouchers.command.calls.Chains;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordDispute;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPayment;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.stripe.UnknownWord;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.wire.Origin;
import java.util.Optional;
import java.util.function.Supplier;
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
  private static final String UNKNOWN_PURCHASE = "unknown_purchase";

  private final Sightings sightings;
  private final Purchases purchases;
  private final OtherConferences others;
  private final Chains chains;

  EventHandling(Sightings sightings, Purchases purchases, OtherConferences others, Chains chains) {
    this.sightings = sightings;
    this.purchases = purchases;
    this.others = others;
    this.chains = chains;
  }

  /** Never throws: whatever fails is tried again, and shown to a person in the end. */
  Result handle(InboxEntry entry) {
    return carefully(entry, () -> tell(entry, sightings.of(entry)));
  }

  private Result tell(InboxEntry entry, Sighting sighting) {
    return switch (sighting) {
      case Sighting.Nothing(String outcome) -> new Result.Done(outcome);
      case Sighting.Unclear(String problem) -> new Result.Later(problem);
      case Sighting.Strange(String reason) -> new Result.ForPerson(reason);
      case Sighting.Seen(var command) -> tell(entry, command);
      case Sighting.Several(var parts) ->
          parts.stream()
              .map(part -> carefully(entry, () -> tell(entry, part)))
              .reduce(new Result.Done("nothing_new"), Result::and);
    };
  }

  private Result tell(InboxEntry entry, BulkPurchaseCommand command) {
    Optional<StoredPurchase> stored = purchases.find(command.purchaseId());
    if (stored.isEmpty()) {
      return unknown(command);
    }
    ConferenceId owner = stored.get().state().order().conference();
    if (!owner.equals(entry.conference())) {
      return others.judge(owner, command);
    }
    Optional<String> event = Optional.of(entry.eventId());
    Optional<String> chain = chains.of(command).or(() -> event);
    purchases.handle(command, new Origin(Optional.of(entry.actor()), event, chain));
    return new Result.Done("told_" + command.purchaseId());
  }

  /** Money with our marks that no purchase explains is never dropped; a person finds out whose. */
  private static Result unknown(BulkPurchaseCommand command) {
    return switch (command) {
      case RecordPayment _, RecordRefund _, RecordDispute _ ->
          new Result.ForPerson(UNKNOWN_PURCHASE);
      default -> new Result.Done(UNKNOWN_PURCHASE);
    };
  }

  /** What fails for one object of an event keeps none of the others from being told. */
  private static Result carefully(InboxEntry entry, Supplier<Result> work) {
    try {
      return work.get();
    } catch (Refused refused) {
      return new Result.Later("refused_" + refused.rule().code());
    } catch (UnknownWord word) {
      return new Result.ForPerson(Sighting.Strange.of(word).reason());
    } catch (RuntimeException failure) {
      LOG.warn("webhook=failed event={} type={}", entry.eventId(), entry.type(), failure);
      return new Result.Later("failed_" + failure.getClass().getSimpleName());
    }
  }
}

package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.codes.CodeBatch;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseHistory;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.VoucherEvent;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A purchase on the event store: every command goes to the model, every fact comes back from it.
 */
@Aggregate(type = RecentPurchases.STREAM_TYPE)
class BulkPurchaseAggregate {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private BulkPurchase state = new BulkPurchase.NotRequested();

  /** For Axon, which then tells the facts from the first on. */
  BulkPurchaseAggregate() {}

  /** For Axon, which then tells the facts that came after this state. */
  BulkPurchaseAggregate(String id, BulkPurchase.Existing state) {
    this.id = id;
    this.state = state;
  }

  @CommandHandler(commandName = CommandNames.PURCHASE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(
      BulkPurchaseCommand command,
      @MetaDataValue(CommandNames.EXPECTED_VERSION) @Nullable Long expected,
      CodeHashes codeHashes,
      RecentPurchases recent) {
    long version = storedVersion();
    if (expected != null && expected != version) {
      throw new VersionConflict(expected, version);
    }
    List<BulkPurchaseEvent> facts = Verdict.of(state, command);
    for (BulkPurchaseEvent event : facts) {
      AggregateLifecycle.apply(event);
      batch(event).ifPresent(batch -> codeHashes.register(conferenceOf(state), batch));
    }
    remember(command.purchaseId(), recent);
    return new Outcome(storedVersion(), state, facts);
  }

  /** Each decides on what those before it led to; one that is refused leaves nothing behind. */
  @CommandHandler(commandName = CommandNames.PURCHASE_TOGETHER)
  Together.Answers handle(Together together, RecentPurchases recent) {
    List<Together.Answer> answers = together.asked().stream().map(this::answer).toList();
    remember(together.purchaseId(), recent);
    return new Together.Answers(answers);
  }

  private Together.Answer answer(Together.Asked asked) {
    List<BulkPurchaseEvent> facts;
    try {
      facts = Verdict.of(state, asked.use());
    } catch (RuntimeException refused) {
      return new Together.Answer.Failure(refused);
    }
    facts.forEach(fact -> AggregateLifecycle.apply(fact, CommandDoor.metadata(asked.origin())));
    return new Together.Answer.Success(new Outcome(storedVersion(), state, facts));
  }

  private void remember(PurchaseId purchase, RecentPurchases recent) {
    if (state instanceof BulkPurchase.Existing existing) {
      recent.remember(purchase, new StoredPurchase(existing, storedVersion()));
    }
  }

  @EventSourcingHandler
  void on(BulkPurchaseEvent event) {
    id = event.purchaseId().value();
    state = BulkPurchaseHistory.evolve(state, event);
  }

  private static Optional<CodeBatch> batch(BulkPurchaseEvent event) {
    return switch (event) {
      case BulkPurchaseEvent.Fulfilled made -> Optional.of(CodeBatch.of(made));
      case VoucherEvent.VouchersAdded made -> Optional.of(CodeBatch.of(made));
      default -> Optional.empty();
    };
  }

  private long storedVersion() {
    return state instanceof BulkPurchase.NotRequested ? 0 : AggregateLifecycle.getVersion() + 1;
  }

  private static ConferenceId conferenceOf(BulkPurchase state) {
    return ((BulkPurchase.Existing) state).order().conference();
  }
}

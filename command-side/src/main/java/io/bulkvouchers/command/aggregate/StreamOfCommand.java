package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.command.conference.ConferenceCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which stream a command is for; it keeps Axon's annotations out of the model. */
@Component
class StreamOfCommand implements CommandTargetResolver {

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
    return new VersionedAggregateIdentifier(streamOf(message.getPayload()), noVersion());
  }

  private static Object streamOf(Object command) {
    return switch (command) {
      case BulkPurchaseCommand purchase -> purchase.purchaseId().value();
      case Together uses -> uses.purchaseId().value();
      case ConferenceCommand conference -> conference.conferenceId().value();
      default -> throw new IllegalArgumentException("No stream takes " + command.getClass());
    };
  }

  private static @Nullable Long noVersion() {
    return null;
  }
}

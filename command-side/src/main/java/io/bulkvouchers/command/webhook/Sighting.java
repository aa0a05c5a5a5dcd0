package io.bulkvouchers.command.webhook;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import java.util.List;
import java.util.Optional;

/** What Stripe shows when the object of an event is fetched again. */
sealed interface Sighting {

  /**
   * This is to be told.
   *
   * @param strange what else there was that a person has to look at
   */
  record Seen(List<BulkPurchaseCommand> commands, Optional<String> strange) implements Sighting {

    static Sighting of(BulkPurchaseCommand command) {
      return new Seen(List.of(command), Optional.empty());
    }
  }

  /** Nothing is to be told, for a reason that is kept. */
  record Nothing(String outcome) implements Sighting {}

  /** Stripe did not answer, or not yet with what the event announced. */
  record Unclear(String problem) implements Sighting {}

  /** Something that has no place in the model: a person has to look. */
  record Strange(String reason) implements Sighting {}
}

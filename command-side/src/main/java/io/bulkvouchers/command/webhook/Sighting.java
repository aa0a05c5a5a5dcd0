package io.bulkvouchers.command.webhook;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import java.util.List;

/** What Stripe shows when the object of an event is fetched again. */
sealed interface Sighting {

  /** This is to be told. */
  record Seen(List<BulkPurchaseCommand> commands) implements Sighting {

    static Sighting of(BulkPurchaseCommand command) {
      return new Seen(List.of(command));
    }
  }

  /** Nothing is to be told, for a reason that is kept. */
  record Nothing(String outcome) implements Sighting {}

  /** Stripe did not answer, or not yet with what the event announced. */
  record Unclear(String problem) implements Sighting {}

  /** Something that has no place in the model: a person has to look. */
  record Strange(String reason) implements Sighting {}
}

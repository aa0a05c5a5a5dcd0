package io.bulkvouchers.command.webhook;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.stripe.UnknownWord;
import java.util.List;

/** What Stripe shows when the object of an event is fetched again. */
sealed interface Sighting {

  /** This is to be told. */
  record Seen(BulkPurchaseCommand command) implements Sighting {}

  /** The object holds several, and what is strange about one says nothing of the others. */
  record Several(List<Sighting> parts) implements Sighting {}

  /** Nothing is to be told, for a reason that is kept. */
  record Nothing(String outcome) implements Sighting {}

  /** Stripe did not answer, or not yet with what the event announced. */
  record Unclear(String problem) implements Sighting {}

  /** Something that has no place in the model: a person has to look. */
  record Strange(String reason) implements Sighting {

    /** Stripe has learned a word since this build. */
    static Strange of(UnknownWord word) {
      return new Strange("unknown_word_" + word.word());
    }
  }
}

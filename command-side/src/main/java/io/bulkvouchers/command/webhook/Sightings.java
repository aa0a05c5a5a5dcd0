package io.bulkvouchers.command.webhook;

import io.bulkvouchers.command.gateway.Answer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Looks at the object of an event, whatever the event says of it. */
@Component
class Sightings {

  private final SessionSightings sessions;
  private final RefundSightings refunds;
  private final DisputeSightings disputes;

  Sightings(SessionSightings sessions, RefundSightings refunds, DisputeSightings disputes) {
    this.sessions = sessions;
    this.refunds = refunds;
    this.disputes = disputes;
  }

  Sighting of(InboxEntry entry) {
    return Subject.of(entry.type())
        .map(subject -> of(entry, subject))
        .orElseGet(() -> new Sighting.Nothing(whyNot(entry.type())));
  }

  private Sighting of(InboxEntry entry, Subject subject) {
    return switch (subject) {
      case SESSION -> sessions.of(entry);
      case REFUND -> refunds.ofRefund(entry);
      case CHARGE -> refunds.ofCharge(entry);
      case DISPUTE -> disputes.of(entry);
    };
  }

  /** A card that was declined: the buyer may try another one in the same session. */
  private static String whyNot(String type) {
    return type.equals("payment_intent.payment_failed") ? "information_only" : "not_needed";
  }

  /** A refusal is tried again as well: a key that was rolled, or a right that is missing yet. */
  static <T> Sighting given(Answer<T> answer, Function<T, Sighting> read) {
    return switch (answer) {
      case Answer.Given<T>(T value) -> read.apply(value);
      case Answer.Refused<T>(String reason) -> new Sighting.Unclear("stripe_refused_" + reason);
      case Answer.Unknown<T>(String problem, Answer.Key key) ->
          new Sighting.Unclear("stripe_silent_" + problem);
    };
  }
}

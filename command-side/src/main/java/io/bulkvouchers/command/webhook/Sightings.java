package io.bulkvouchers.command.webhook;

import io.bulkvouchers.command.checkout.Answer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Looks at the object of an event, whatever the event says of it. */
@Component
class Sightings {

  private final SessionSightings sessions;
  private final RefundSightings refunds;

  Sightings(SessionSightings sessions, RefundSightings refunds) {
    this.sessions = sessions;
    this.refunds = refunds;
  }

  Sighting of(InboxEntry entry) {
    return switch (entry.type()) {
      case "checkout.session.completed",
          "checkout.session.async_payment_succeeded",
          "checkout.session.async_payment_failed",
          "checkout.session.expired" ->
          sessions.of(entry);
      case "refund.created", "refund.updated", "refund.failed" -> refunds.ofRefund(entry);
      case "charge.refunded" -> refunds.ofCharge(entry);
      default -> new Sighting.Nothing("not_needed");
    };
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

package io.bulkvouchers.command.purchase;

import io.bulkvouchers.command.purchase.BulkPurchase.AwaitingFunds;
import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.purchase.BulkPurchase.Processing;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ResolveReview;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.ReviewResolved;
import io.bulkvouchers.events.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of matters that wait for a person. An attempt whose session was paid with the wrong
 * money stays open while that money is undecided, so that nobody is asked to pay a second time; it
 * ends with its review.
 */
final class Reviewing {

  private Reviewing() {}

  static Decision resolve(Existing state, ResolveReview command) {
    String note = Verdicts.checked(command.note());
    Reviews reviews = state.order().reviews();
    return reviews
        .openAbout(command.stripeObjectId())
        .<Decision>map(
            flag -> new Decision.Accepted(settle(state, flag, Optional.of(command.actor()), note)))
        .orElseGet(
            () ->
                Decision.when(
                    reviews.hasSettled(command.stripeObjectId()),
                    Rule.NO_SUCH_REVIEW,
                    Decision::nothing));
  }

  /** What follows when a matter is settled. */
  static List<BulkPurchaseEvent> settle(
      Existing state, FlaggedForReview flag, Optional<UserId> actor, String note) {
    Order order = state.order();
    List<BulkPurchaseEvent> facts = new ArrayList<>();
    facts.add(new ReviewResolved(order.id(), flag.kind(), flag.stripeObjectId(), actor, note));
    waitsForTheMoneyOf(state, flag)
        .ifPresent(
            attempt -> facts.addAll(Checkouts.over(state, attempt, FailureReason.PAYMENT_FAILED)));
    return List.copyOf(facts);
  }

  /** The attempt that is over with this money: nothing else will come of it. */
  private static Optional<Integer> waitsForTheMoneyOf(Existing state, FlaggedForReview flag) {
    return switch (state) {
      case Processing s ->
          s.order()
              .attempts()
              .last()
              .filter(attempt -> attempt.sessionId().equals(Optional.of(flag.stripeObjectId())))
              .map(Attempt::number);
      case AwaitingFunds s ->
          flag.payment()
              .filter(it -> it.paymentIntentId().equals(s.pending().paymentIntentId()))
              .map(it -> s.attempt());
      default -> Optional.empty();
    };
  }
}

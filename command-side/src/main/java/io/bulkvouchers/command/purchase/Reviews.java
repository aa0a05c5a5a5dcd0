package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.ReviewResolved;
import io.bulkvouchers.events.ReviewKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What about the money of a purchase waits for a person, and the money that no order explains.
 *
 * @param settled what was flagged once and is no more; told again it stays settled
 * @param surplus by payment intent
 */
public record Reviews(
    List<FlaggedForReview> open, Set<Matter> settled, Map<String, Surplus> surplus) {

  /**
   * What a flag is about: the same matter is flagged once. A dispute goes on, and what it has
   * become is another matter.
   */
  record Matter(ReviewKind kind, String stripeObjectId, String news) {

    static Matter of(FlaggedForReview flag) {
      return new Matter(
          flag.kind(),
          flag.stripeObjectId(),
          flag.kind() == ReviewKind.DISPUTE_MISMATCH ? flag.seen() : "");
    }

    boolean isSettledBy(ReviewResolved event) {
      return kind == event.kind() && stripeObjectId.equals(event.stripeObjectId());
    }
  }

  static Reviews none() {
    return new Reviews(List.of(), Set.of(), Map.of());
  }

  /** Money that is not the purchase's payment, by its payment intent. */
  public Optional<Surplus> surplusOf(String paymentIntentId) {
    return Optional.ofNullable(surplus.get(paymentIntentId));
  }

  /** The surplus that one of our refunds is of. */
  public Optional<Surplus> surplusOf(RefundId refund) {
    return surplus.values().stream().filter(held -> held.refunds().knows(refund)).findFirst();
  }

  /** The surplus that was flagged with an object of Stripe, or again when a refund bounced. */
  Optional<Surplus> surplusFlaggedWith(String stripeObjectId) {
    return surplus.values().stream().filter(held -> held.isAbout(stripeObjectId)).findFirst();
  }

  /** The surplus that a refund of Stripe sent back, whoever asked for it. */
  Optional<Surplus> surplusSentBy(String stripeRefundId) {
    return surplus.values().stream()
        .filter(held -> held.refunds().counted().containsKey(stripeRefundId))
        .findFirst();
  }

  /** Whether money lies here that nobody has decided about: asking for more would be wrong. */
  boolean holdUndecidedMoney() {
    return open.stream().anyMatch(flag -> flag.payment().isPresent());
  }

  boolean knows(FlaggedForReview flag) {
    return settled.contains(Matter.of(flag)) || openAbout(Matter.of(flag)).isPresent();
  }

  Optional<FlaggedForReview> openAbout(String stripeObjectId) {
    return open.stream().filter(flag -> flag.stripeObjectId().equals(stripeObjectId)).findFirst();
  }

  boolean hasSettled(String stripeObjectId) {
    return settled.stream().anyMatch(matter -> matter.stripeObjectId().equals(stripeObjectId));
  }

  Reviews with(FlaggedForReview flag) {
    List<FlaggedForReview> more = new ArrayList<>(open);
    more.add(flag);
    Map<String, Surplus> money = new HashMap<>(surplus);
    flag.payment()
        .ifPresent(payment -> money.put(payment.paymentIntentId(), Surplus.of(flag, payment)));
    return new Reviews(List.copyOf(more), settled, Map.copyOf(money));
  }

  Reviews with(ReviewResolved event) {
    Set<Matter> more = new HashSet<>(settled);
    List<FlaggedForReview> left = new ArrayList<>();
    for (FlaggedForReview flag : open) {
      if (Matter.of(flag).isSettledBy(event)) {
        more.add(Matter.of(flag));
      } else {
        left.add(flag);
      }
    }
    return new Reviews(List.copyOf(left), Set.copyOf(more), surplus);
  }

  Reviews refunding(String paymentIntentId, UnaryOperator<Refunds> change) {
    return changing(paymentIntentId, held -> held.with(change.apply(held.refunds())));
  }

  Reviews refunding(RefundId refund, UnaryOperator<Refunds> change) {
    return surplusOf(refund)
        .map(held -> refunding(held.payment().paymentIntentId(), change))
        .orElse(this);
  }

  Reviews bouncing(RefundBounced event) {
    return surplusSentBy(event.stripeRefundId())
        .map(held -> refunding(held.payment().paymentIntentId(), it -> it.with(event)))
        .orElse(this);
  }

  Reviews disputing(String paymentIntentId, UnaryOperator<Disputes> change) {
    return changing(paymentIntentId, held -> held.with(change.apply(held.disputes())));
  }

  private Reviews changing(String paymentIntentId, UnaryOperator<Surplus> change) {
    Map<String, Surplus> money = new HashMap<>(surplus);
    money.computeIfPresent(paymentIntentId, (intent, held) -> change.apply(held));
    return new Reviews(open, settled, Map.copyOf(money));
  }

  private Optional<FlaggedForReview> openAbout(Matter matter) {
    return open.stream().filter(flag -> Matter.of(flag).equals(matter)).findFirst();
  }
}

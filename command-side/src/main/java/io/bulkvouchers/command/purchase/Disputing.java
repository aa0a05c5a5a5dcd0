package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeOpened;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.Serials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules of disputes. Only what Stripe shows counts, in whatever order it is told: an inquiry
 * moves nothing, a chargeback suspends, a loss takes back like a refund (Stripe: "Disputes").
 */
final class Disputing {

  private Disputing() {}

  static Decision record(
      Order order, Optional<Funds> funds, Vouchers vouchers, ObservedDispute seen) {
    return funds
        .filter(money -> money.payment().paymentIntentId().equals(seen.paymentIntentId()))
        .map(
            money ->
                money.payment().amount().currency().equals(seen.amount().currency())
                    ? record(order, money, vouchers, seen)
                    : unexpected(order, seen))
        .orElseGet(() -> Decision.refuse(Rule.NOT_YET_PAID));
  }

  static Decision unexpected(Order order, ObservedDispute seen) {
    return mismatch(order, seen, "no dispute of this payment");
  }

  private static Decision record(
      Order order, Funds funds, Vouchers vouchers, ObservedDispute seen) {
    return record(
        order,
        funds.disputes(),
        seen,
        stage ->
            new DisputeOpened(
                order.id(), seen.disputeId(), seen.paymentIntentId(), seen.amount(), stage),
        end -> List.of(closed(order, funds, vouchers, seen, end)));
  }

  /** Each stage and each end is one fact, whatever money it is of. */
  static Decision record(
      Order order,
      Disputes known,
      ObservedDispute seen,
      Function<DisputeStage, BulkPurchaseEvent> opened,
      Function<DisputeOutcome, List<BulkPurchaseEvent>> closed) {
    Optional<DisputeOutcome> before = known.outcome(seen.disputeId());
    if (before.isPresent()) {
      return outcome(seen).map(before.get()::equals).orElse(true)
          ? Decision.nothing()
          : mismatch(order, seen, before.get().name());
    }
    List<BulkPurchaseEvent> facts = new ArrayList<>();
    if (isNews(known.stage(seen.disputeId()), stage(seen))) {
      facts.add(opened.apply(stage(seen)));
    }
    outcome(seen).map(closed).ifPresent(facts::addAll);
    return new Decision.Accepted(List.copyOf(facts));
  }

  private static boolean isNews(Optional<DisputeStage> known, DisputeStage seen) {
    return known.map(stage -> seen.compareTo(stage) > 0).orElse(true);
  }

  private static DisputeClosed closed(
      Order order, Funds funds, Vouchers vouchers, ObservedDispute seen, DisputeOutcome outcome) {
    Money gone = outcome == DisputeOutcome.LOST ? funds.gone().plus(seen.amount()) : funds.gone();
    Serials taken =
        outcome == DisputeOutcome.LOST
            ? Takings.taken(order, funds, vouchers, Serials.none(), gone)
            : Serials.none();
    Serials spared =
        outcome == DisputeOutcome.LOST
            ? Takings.spared(order, funds, vouchers, taken, gone)
            : Serials.none();
    return new DisputeClosed(
        order.id(),
        seen.disputeId(),
        seen.amount(),
        outcome,
        taken,
        spared,
        funds.extentWhen(gone));
  }

  private static DisputeStage stage(ObservedDispute seen) {
    return switch (seen.standing()) {
      case INQUIRY, INQUIRY_CLOSED -> DisputeStage.INQUIRY;
      case CHARGEBACK, WON, LOST -> DisputeStage.CHARGEBACK;
    };
  }

  private static Optional<DisputeOutcome> outcome(ObservedDispute seen) {
    return switch (seen.standing()) {
      case INQUIRY, CHARGEBACK -> Optional.empty();
      case INQUIRY_CLOSED -> Optional.of(DisputeOutcome.INQUIRY_CLOSED);
      case WON -> Optional.of(DisputeOutcome.WON);
      case LOST -> Optional.of(DisputeOutcome.LOST);
    };
  }

  private static Decision mismatch(Order order, ObservedDispute seen, String expected) {
    return order.flag(
        new FlaggedForReview(
            order.id(),
            ReviewKind.DISPUTE_MISMATCH,
            seen.disputeId(),
            expected,
            seen.standing() + " of " + seen.amount() + ", payment " + seen.paymentIntentId(),
            Optional.empty()));
  }
}

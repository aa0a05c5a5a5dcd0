package io.bulkvouchers.command.life;

import io.bulkvouchers.command.gateway.RefundSight.Progress;
import io.bulkvouchers.command.life.Ledger.Funds;
import io.bulkvouchers.command.life.Ledger.Page;
import io.bulkvouchers.command.purchase.ObservedDispute.Standing;
import io.bulkvouchers.events.Money;
import java.util.List;
import java.util.Optional;

/** What buyers, banks and people at Stripe's dashboard do without asking us. */
final class Outside {

  private final StripeInMemory stripe;
  private final Chance chance;
  private final Story story;

  Outside(StripeInMemory stripe, Chance chance, Story story) {
    this.stripe = stripe;
    this.chance = chance;
    this.story = story;
  }

  /** Pays any page that is open, at once or by a method that takes days; seldom the wrong sum. */
  void buy() {
    List<Ledger.Session> open = stripe.ledger().sessions(Page.OPEN);
    if (open.isEmpty()) {
      return;
    }
    Ledger.Session session = chance.of(open);
    Money total = session.call.parameters().total();
    Money paid = chance.oneIn(15) ? new Money(total.amount() + 1, total.currency()) : total;
    Funds funds = chance.oneIn(3) ? Funds.PROCESSING : Funds.SUCCEEDED;
    story.tell(() -> "the buyer pays " + paid + " on " + session.id + ": " + funds);
    stripe.completed(session, paid, funds);
  }

  /** Money moves. */
  void move() {
    switch (chance.below(9)) {
      case 0, 1 -> anyOf(stripe.ledger().payments(Funds.PROCESSING)).ifPresent(this::settle);
      case 2, 3 -> anyOf(stripe.ledger().refunds(Progress.PENDING)).ifPresent(this::end);
      case 4, 8 -> anyOf(stripe.ledger().refunds(Progress.SUCCEEDED)).ifPresent(this::bounce);
      case 5 -> anyOf(refundable()).ifPresent(this::dashboard);
      case 6 -> anyOf(disputable()).ifPresent(this::dispute);
      default ->
          anyOf(stripe.ledger().disputes(Standing.INQUIRY, Standing.CHARGEBACK))
              .ifPresent(this::decide);
    }
  }

  /** Everything that is under way ends. */
  void endAll() {
    stripe.ledger().payments(Funds.PROCESSING).forEach(this::settle);
    stripe.ledger().refunds(Progress.PENDING).forEach(this::end);
    while (!stripe.ledger().disputes(Standing.INQUIRY, Standing.CHARGEBACK).isEmpty()) {
      stripe.ledger().disputes(Standing.INQUIRY, Standing.CHARGEBACK).forEach(this::decide);
    }
  }

  private void settle(Ledger.Payment payment) {
    Funds funds = chance.oneIn(3) ? Funds.FAILED : Funds.SUCCEEDED;
    story.tell(() -> "the money of " + payment.id + " of " + payment.session.id + ": " + funds);
    stripe.settled(payment, funds);
  }

  void end(Ledger.Refund refund) {
    Progress progress = chance.oneIn(4) ? Progress.FAILED : Progress.SUCCEEDED;
    story.tell(() -> refund.id + " of " + refund.amount + ": " + progress);
    stripe.refund(refund, progress);
  }

  private void bounce(Ledger.Refund refund) {
    story.tell(() -> refund.id + " of " + refund.amount + " bounces");
    stripe.refund(refund, Progress.FAILED);
  }

  private void dashboard(Ledger.Payment payment) {
    long rest = stripe.ledger().rest(payment);
    long amount = chance.oneIn(2) ? rest : chance.upTo(rest);
    story.tell(() -> "at Stripe's dashboard " + amount + " of " + payment.id + " is refunded");
    stripe.refunded(payment, Optional.empty(), amount);
  }

  private void dispute(Ledger.Payment payment) {
    Standing standing = chance.oneIn(3) ? Standing.INQUIRY : Standing.CHARGEBACK;
    story.tell(() -> "the bank disputes " + payment.id + ": " + standing);
    stripe.disputed(payment, standing);
  }

  private void decide(Ledger.Dispute dispute) {
    Standing standing =
        dispute.standing == Standing.INQUIRY
            ? escalation(dispute)
            : chance.of(List.of(Standing.WON, Standing.LOST));
    story.tell(() -> "the bank on " + dispute.id + ": " + standing);
    stripe.dispute(dispute, standing);
  }

  private Standing escalation(Ledger.Dispute dispute) {
    return stripe.ledger().rest(dispute.payment) > 0 && chance.oneIn(2)
        ? Standing.CHARGEBACK
        : Standing.INQUIRY_CLOSED;
  }

  private List<Ledger.Payment> refundable() {
    return stripe.ledger().payments(Funds.SUCCEEDED).stream()
        .filter(payment -> stripe.ledger().rest(payment) > 0)
        .filter(payment -> stripe.ledger().disputed(payment, Standing.CHARGEBACK) == 0)
        .toList();
  }

  private List<Ledger.Payment> disputable() {
    return refundable().stream()
        .filter(payment -> stripe.ledger().disputed(payment, Standing.INQUIRY) == 0)
        .toList();
  }

  private <T> Optional<T> anyOf(List<T> some) {
    return some.isEmpty() ? Optional.empty() : Optional.of(chance.of(some));
  }
}

package io.bulkvouchers.command.life;

import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.gateway.CheckoutSession;
import io.bulkvouchers.command.gateway.PaymentCall;
import io.bulkvouchers.command.gateway.PaymentCall.OpenSession;
import io.bulkvouchers.command.gateway.RefundSight;
import io.bulkvouchers.command.gateway.RefundSight.Progress;
import io.bulkvouchers.command.gateway.SessionSight;
import io.bulkvouchers.command.life.Ledger.Funds;
import io.bulkvouchers.command.life.Ledger.Page;
import io.bulkvouchers.command.life.Ledger.Session;
import io.bulkvouchers.command.life.Mail.About;
import io.bulkvouchers.command.purchase.ObservedDispute.Standing;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What Stripe does when it is asked, by its own clock; each change is announced. */
final class StripeInMemory {

  private static final Duration SOONEST = Duration.ofMinutes(30);
  private static final Duration LATEST = Duration.ofHours(24);

  private final Ledger ledger = new Ledger();
  private final List<String> twoOpen = new ArrayList<>();
  private final Mail mail;
  private final Chance chance;
  private final Clock clock;
  private final Duration skew;
  private final Story story;
  private Predicate<OpenSession> stray = call -> false;
  private int number;

  StripeInMemory(Mail mail, Chance chance, Clock clock, Story story) {
    this.mail = mail;
    this.chance = chance;
    this.clock = clock;
    this.story = story;
    this.skew = Duration.ofSeconds(chance.below(240) - 120L);
  }

  Ledger ledger() {
    return ledger;
  }

  /** Which calls open a page that nobody is told of: their attempt was refused meanwhile. */
  void strays(Predicate<OpenSession> stray) {
    this.stray = stray;
  }

  /** Sessions that stood open beside another of the same purchase. */
  List<String> twoOpen() {
    return twoOpen;
  }

  Instant now() {
    return clock.instant().plus(skew);
  }

  Answer<CheckoutSession> open(OpenSession call) {
    Instant ends = call.parameters().expiresAt();
    if (ends.isBefore(now().plus(SOONEST)) || ends.isAfter(now().plus(LATEST))) {
      return new Answer.Refused<>("expires_at");
    }
    Session session = new Session("cs_" + ++number, call, now());
    ledger.sessions(Page.OPEN).stream()
        .filter(other -> other.purchase().equals(call.purchaseId()))
        .filter(other -> !stray.test(other.call) && !stray.test(call))
        .forEach(other -> twoOpen.add(call.idempotencyKey() + " beside " + other.id));
    ledger.sessions.put(session.id, session);
    return new Answer.Given<>(opened(session));
  }

  Answer<SessionSight> expire(String sessionId) {
    Session session = ledger.sessions.get(sessionId);
    if (session.page != Page.OPEN) {
      return new Answer.Refused<>("not_open");
    }
    expired(session);
    return new Answer.Given<>(new SessionSight.Expired());
  }

  Answer<RefundSight> refund(PaymentCall.Refund call) {
    Ledger.Payment payment = ledger.payments.get(call.paymentIntentId());
    if (ledger.disputed(payment, Standing.CHARGEBACK, Standing.LOST) > 0) {
      return new Answer.Refused<>("charge_disputed");
    }
    if (call.amount().amount() > ledger.rest(payment)) {
      return new Answer.Refused<>("charge_already_refunded");
    }
    return new Answer.Given<>(
        sight(refunded(payment, Optional.of(call.refundId()), call.amount().amount())));
  }

  Ledger.Refund refunded(Ledger.Payment payment, Optional<RefundId> ours, long amount) {
    Progress progress = chance.oneIn(3) ? Progress.PENDING : Progress.SUCCEEDED;
    Money money = new Money(amount, payment.amount.currency());
    Ledger.Refund refund = new Ledger.Refund("re_" + ++number, ours, payment, money, progress);
    ledger.refunds.put(refund.id, refund);
    announce(About.REFUND, refund.id);
    announce(About.CHARGE, payment.id);
    return refund;
  }

  void refund(Ledger.Refund refund, Progress progress) {
    refund.progress = progress;
    announce(About.REFUND, refund.id);
  }

  /** The buyer is done with the page. */
  void completed(Session session, Money amount, Funds funds) {
    session.page = Page.COMPLETE;
    Ledger.Payment payment = new Ledger.Payment("pi_" + ++number, session, amount, funds);
    session.payment = Optional.of(payment);
    ledger.payments.put(payment.id, payment);
    announce(About.SESSION, session.id);
  }

  void settled(Ledger.Payment payment, Funds funds) {
    payment.funds = funds;
    announce(About.SESSION, payment.session.id);
  }

  void disputed(Ledger.Payment payment, Standing standing) {
    Money amount = new Money(ledger.rest(payment), payment.amount.currency());
    Ledger.Dispute dispute = new Ledger.Dispute("du_" + ++number, payment, amount, standing);
    ledger.disputes.put(dispute.id, dispute);
    announce(About.DISPUTE, dispute.id);
  }

  void dispute(Ledger.Dispute dispute, Standing standing) {
    if (standing == Standing.CHARGEBACK) {
      dispute.amount = new Money(ledger.rest(dispute.payment), dispute.payment.amount.currency());
    }
    dispute.standing = standing;
    announce(About.DISPUTE, dispute.id);
  }

  /** Sessions end by Stripe's clock. */
  void expireDue() {
    ledger.sessions(Page.OPEN).stream()
        .filter(session -> !session.call.parameters().expiresAt().isAfter(now()))
        .forEach(this::expired);
  }

  private void expired(Session session) {
    session.page = Page.EXPIRED;
    announce(About.SESSION, session.id);
  }

  private void announce(About about, String object) {
    story.tell(() -> "    Stripe: " + about + " " + object + " changed");
    mail.announce(about, object, chance, clock.instant());
  }

  static CheckoutSession opened(Session session) {
    return new CheckoutSession(
        session.id, "https://stripe/" + session.id, session.call.parameters().expiresAt());
  }

  static RefundSight sight(Ledger.Refund refund) {
    return new RefundSight(refund.id, refund.amount, refund.progress, "lost_card");
  }
}

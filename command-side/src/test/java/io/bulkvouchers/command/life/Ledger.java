package io.bulkvouchers.command.life;

import io.bulkvouchers.command.gateway.PaymentCall.OpenSession;
import io.bulkvouchers.command.gateway.RefundSight.Progress;
import io.bulkvouchers.command.purchase.ObservedDispute.Standing;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stripe's own objects: the oracle of what was really charged, sent back and taken. */
final class Ledger {

  enum Page {
    OPEN,
    COMPLETE,
    EXPIRED
  }

  enum Funds {
    PROCESSING,
    SUCCEEDED,
    FAILED
  }

  /** A checkout session, and the payment that came of it. */
  static final class Session {
    final String id;
    final OpenSession call;
    final Instant created;
    Page page = Page.OPEN;
    Optional<Payment> payment = Optional.empty();

    Session(String id, OpenSession call, Instant created) {
      this.id = id;
      this.call = call;
      this.created = created;
    }

    PurchaseId purchase() {
      return call.purchaseId();
    }
  }

  /** A payment intent. */
  static final class Payment {
    final String id;
    final Session session;
    final Money amount;
    Funds funds;

    Payment(String id, Session session, Money amount, Funds funds) {
      this.id = id;
      this.session = session;
      this.amount = amount;
      this.funds = funds;
    }

    PurchaseId purchase() {
      return session.purchase();
    }
  }

  /** A refund; ours carries our id, one of the dashboard none. */
  static final class Refund {
    final String id;
    final Optional<RefundId> ours;
    final Payment payment;
    final Money amount;
    Progress progress;

    Refund(String id, Optional<RefundId> ours, Payment payment, Money amount, Progress progress) {
      this.id = id;
      this.ours = ours;
      this.payment = payment;
      this.amount = amount;
      this.progress = progress;
    }
  }

  /** A dispute. */
  static final class Dispute {
    final String id;
    final Payment payment;
    Money amount;
    Standing standing;

    Dispute(String id, Payment payment, Money amount, Standing standing) {
      this.id = id;
      this.payment = payment;
      this.amount = amount;
      this.standing = standing;
    }
  }

  final Map<String, Session> sessions = new LinkedHashMap<>();
  final Map<String, Payment> payments = new LinkedHashMap<>();
  final Map<String, Refund> refunds = new LinkedHashMap<>();
  final Map<String, Dispute> disputes = new LinkedHashMap<>();

  List<Session> sessions(Page page) {
    return sessions.values().stream().filter(session -> session.page == page).toList();
  }

  List<Payment> payments(Funds funds) {
    return payments.values().stream().filter(payment -> payment.funds == funds).toList();
  }

  List<Refund> refunds(Progress progress) {
    return refunds.values().stream().filter(refund -> refund.progress == progress).toList();
  }

  List<Dispute> disputes(Standing... standings) {
    return disputes.values().stream()
        .filter(dispute -> List.of(standings).contains(dispute.standing))
        .toList();
  }

  /** What went back or is going back of one payment. */
  long refunded(Payment payment, Progress... progress) {
    return refunds.values().stream()
        .filter(refund -> refund.payment == payment)
        .filter(refund -> List.of(progress).contains(refund.progress))
        .mapToLong(refund -> refund.amount.amount())
        .sum();
  }

  long disputed(Payment payment, Standing... standings) {
    return disputes(standings).stream()
        .filter(dispute -> dispute.payment == payment)
        .mapToLong(dispute -> dispute.amount.amount())
        .sum();
  }

  /** What can still leave a payment. */
  long rest(Payment payment) {
    return payment.funds == Funds.SUCCEEDED
        ? payment.amount.amount()
            - refunded(payment, Progress.PENDING, Progress.SUCCEEDED)
            - disputed(payment, Standing.CHARGEBACK, Standing.LOST)
        : 0;
  }

  /** Money that came in for a purchase. */
  List<Payment> captured(PurchaseId purchase) {
    return payments(Funds.SUCCEEDED).stream()
        .filter(payment -> payment.purchase().equals(purchase))
        .toList();
  }

  /** What can never be right, whatever happened. */
  List<String> violations() {
    List<String> wrong = new ArrayList<>();
    for (Payment payment : payments.values()) {
      if (refunded(payment, Progress.PENDING, Progress.SUCCEEDED) > payment.amount.amount()) {
        wrong.add("more went back than came in: " + payment.id);
      }
    }
    distinct(
        wrong,
        "two sessions of one attempt",
        sessions.values().stream().map(it -> it.call.idempotencyKey()).toList());
    distinct(
        wrong,
        "two refunds of one wish",
        refunds.values().stream().flatMap(it -> it.ours.stream()).toList());
    return wrong;
  }

  private static void distinct(List<String> wrong, String what, List<?> keys) {
    if (keys.stream().distinct().count() != keys.size()) {
      wrong.add(what + ": " + keys);
    }
  }
}

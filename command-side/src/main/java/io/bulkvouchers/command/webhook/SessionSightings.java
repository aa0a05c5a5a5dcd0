package io.bulkvouchers.command.webhook;

import static io.bulkvouchers.command.webhook.Sightings.given;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.command.stripe.StripeObjects;
import io.bulkvouchers.command.stripe.StripeSession;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.PurchaseId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a checkout session shows. Late and repeated events lead to the same as one in time. */
@Component
class SessionSightings {

  private final StripeObjects stripe;
  private final StripeAccounts accounts;

  SessionSightings(StripeObjects stripe, StripeAccounts accounts) {
    this.stripe = stripe;
    this.accounts = accounts;
  }

  Sighting of(InboxEntry entry) {
    return given(
        stripe.session(entry.conference(), entry.objectId()), session -> seen(entry, session));
  }

  /** What a session shows that was read. */
  Sighting seen(InboxEntry entry, StripeSession session) {
    return session
        .metadata()
        .purchaseId()
        .map(purchase -> of(entry, session, purchase))
        .orElseGet(() -> new Sighting.Nothing("not_ours"));
  }

  private Sighting of(InboxEntry entry, StripeSession session, PurchaseId purchase) {
    return switch (session.status()) {
      case OPEN -> new Sighting.Unclear("session_behind_event");
      case EXPIRED -> failed(purchase, session, FailureReason.CHECKOUT_EXPIRED);
      case COMPLETE ->
          switch (session.payment()) {
            case PAID, NOT_REQUIRED -> paid(entry, session, purchase);
            case UNPAID -> unpaid(entry, session, purchase);
          };
    };
  }

  private Sighting paid(InboxEntry entry, StripeSession session, PurchaseId purchase) {
    return accounts
        .find(entry.conference())
        .flatMap(
            account ->
                session.paymentOf(
                    purchase, entry.conference(), account.mode(), entry.stripeEventId()))
        .<Sighting>map(
            payment -> new Sighting.Seen(new BulkPurchaseCommand.RecordPayment(purchase, payment)))
        .orElseGet(() -> new Sighting.Unclear("paid_without_payment"));
  }

  /** A bank debit that failed leaves its session complete and unpaid: the intent tells. */
  private Sighting unpaid(InboxEntry entry, StripeSession session, PurchaseId purchase) {
    Optional<String> intent = session.paymentIntentId();
    if (intent.isEmpty()) {
      return new Sighting.Unclear("unpaid_without_payment");
    }
    return given(
        stripe.payment(entry.conference(), intent.get()),
        payment ->
            switch (payment.progress()) {
              case PROCESSING ->
                  new Sighting.Seen(
                      new BulkPurchaseCommand.RecordPaymentPending(
                          purchase, session.attemptOf(purchase), session.id(), payment.id()));
              case FAILED -> failed(purchase, session, FailureReason.PAYMENT_FAILED);
              case SUCCEEDED -> new Sighting.Unclear("session_behind_payment");
            });
  }

  private static Sighting failed(PurchaseId purchase, StripeSession session, FailureReason reason) {
    return new Sighting.Seen(
        new BulkPurchaseCommand.FailAttempt(
            purchase, session.attemptOf(purchase), Optional.of(session.id()), reason));
  }
}

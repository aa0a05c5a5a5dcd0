package io.bulkvouchers.command.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import io.bulkvouchers.command.checkout.Answer;
import io.bulkvouchers.command.checkout.CheckoutSession;
import io.bulkvouchers.command.checkout.PaymentCall.OpenSession;
import io.bulkvouchers.command.checkout.RefundSight;
import io.bulkvouchers.command.checkout.SessionSight;
import io.bulkvouchers.command.purchase.ObservedPayment;
import io.bulkvouchers.command.purchase.StripeMode;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import java.util.Optional;

/** Stripe's objects in the words of the checkout. */
final class Sights {

  private Sights() {}

  /** A session that is over has lost its page: its buyer belongs where a payment leads. */
  static CheckoutSession opened(OpenSession call, StripeSession session) {
    return new CheckoutSession(
        session.id(), session.url().orElse(call.parameters().successUrl()), session.expiresAt());
  }

  static boolean isOf(OpenSession call, StripeSession session) {
    return session.metadata().purchaseId().equals(Optional.of(call.purchaseId()))
        && session.metadata().attempt().equals(Optional.of(call.attempt()));
  }

  static RefundSight refund(StripeRefund refund) {
    return new RefundSight(
        refund.id(), refund.amount(), refund.progress(), refund.failureReason().orElse("failed"));
  }

  /** A delayed payment that failed leaves its session complete and unpaid: the intent tells. */
  static Answer<SessionSight> session(
      StripeSession session, StripeClient stripe, StripeMode expected, ConferenceId conference)
      throws StripeException {
    return switch (session.status()) {
      case OPEN -> new Answer.Given<>(new SessionSight.Open());
      case EXPIRED -> new Answer.Given<>(new SessionSight.Expired());
      case COMPLETE ->
          switch (session.payment()) {
            case PAID, NOT_REQUIRED -> paid(session, expected, conference);
            case UNPAID -> unpaid(session, stripe);
          };
    };
  }

  private static Answer<SessionSight> paid(
      StripeSession session, StripeMode expected, ConferenceId conference) {
    Optional<Money> total = session.total();
    Optional<String> intent = session.paymentIntentId();
    if (total.isEmpty() || intent.isEmpty()) {
      return Answer.Unknown.yet("paid_without_payment");
    }
    return new Answer.Given<>(
        new SessionSight.Paid(
            new ObservedPayment(
                session.id(),
                session.metadata().attempt().orElse(0),
                conference,
                intent.get(),
                total.get(),
                session.mode(),
                expected,
                Optional.empty())));
  }

  private static Answer<SessionSight> unpaid(StripeSession session, StripeClient stripe)
      throws StripeException {
    Optional<String> intent = session.paymentIntentId();
    if (intent.isEmpty()) {
      return Answer.Unknown.yet("unpaid_without_payment");
    }
    StripePayment payment = StripePayment.of(stripe.v1().paymentIntents().retrieve(intent.get()));
    return new Answer.Given<>(
        switch (payment.progress()) {
          case PROCESSING, SUCCEEDED -> new SessionSight.AwaitingFunds(payment.id());
          case FAILED -> new SessionSight.FundsFailed();
        });
  }
}

package io.bulkvouchers.command.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.gateway.CheckoutSession;
import io.bulkvouchers.command.gateway.PaymentCall.OpenSession;
import io.bulkvouchers.command.gateway.RefundSight;
import io.bulkvouchers.command.gateway.SessionSight;
import io.bulkvouchers.command.purchase.ObservedPayment;
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
      StripeSession session, StripeClient stripe, Optional<ObservedPayment> payment)
      throws StripeException {
    return switch (session.status()) {
      case OPEN -> new Answer.Given<>(new SessionSight.Open());
      case EXPIRED -> new Answer.Given<>(new SessionSight.Expired());
      case COMPLETE ->
          switch (session.payment()) {
            case PAID, NOT_REQUIRED -> paid(payment);
            case UNPAID -> unpaid(session, stripe);
          };
    };
  }

  private static Answer<SessionSight> paid(Optional<ObservedPayment> payment) {
    return payment
        .<Answer<SessionSight>>map(seen -> new Answer.Given<>(new SessionSight.Paid(seen)))
        .orElseGet(() -> Answer.Unknown.yet("paid_without_payment"));
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

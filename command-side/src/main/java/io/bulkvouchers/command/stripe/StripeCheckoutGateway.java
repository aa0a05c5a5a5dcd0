package io.bulkvouchers.command.stripe;

import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionListParams.Created;
import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.gateway.CheckoutGateway;
import io.bulkvouchers.command.gateway.CheckoutSession;
import io.bulkvouchers.command.gateway.PaymentCall;
import io.bulkvouchers.command.gateway.RefundSight;
import io.bulkvouchers.command.gateway.SessionSight;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The checkout on Stripe. */
@Component
final class StripeCheckoutGateway implements CheckoutGateway {

  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
  private static final long PAGE = 100L;

  private final StripeClients clients;
  private final StripeObjects objects;

  StripeCheckoutGateway(StripeClients clients, StripeObjects objects) {
    this.clients = clients;
    this.objects = objects;
  }

  @Override
  public Answer<CheckoutSession> open(PaymentCall.OpenSession call) {
    return clients.ask(
        call.conferenceId(),
        (stripe, account) -> {
          Session session =
              stripe.v1().checkout().sessions().create(SessionForm.of(call), under(call));
          return new Answer.Given<>(Sights.opened(call, StripeSession.of(session)));
        });
  }

  /** Stripe's list cannot be asked for metadata, so it is read from the time of the wish on. */
  @Override
  public Answer<Optional<CheckoutSession>> find(PaymentCall.OpenSession call, Instant since) {
    Created created = Created.builder().setGte(since.minus(CLOCK_SKEW).getEpochSecond()).build();
    SessionListParams filter =
        SessionListParams.builder().setCreated(created).setLimit(PAGE).build();
    return clients.ask(
        call.conferenceId(),
        (stripe, account) -> {
          for (Session listed :
              stripe.v1().checkout().sessions().list(filter).autoPagingIterable()) {
            StripeSession session = StripeSession.of(listed);
            if (Sights.isOf(call, session)) {
              return new Answer.Given<>(Optional.of(Sights.opened(call, session)));
            }
          }
          return new Answer.Given<>(Optional.empty());
        });
  }

  /**
   * Stripe refuses to expire what is not open: then it is read what it is. No key is sent: once is
   * as good as twice, and under a key Stripe would give a stored failure again and again.
   */
  @Override
  public Answer<SessionSight> expire(PaymentCall.ExpireSession call) {
    Answer<SessionSight> expired =
        clients.ask(
            call.conferenceId(),
            (stripe, account) -> {
              stripe.v1().checkout().sessions().expire(call.sessionId());
              return new Answer.Given<>(new SessionSight.Expired());
            });
    return expired instanceof Answer.Refused<SessionSight>
        ? look(call.conferenceId(), call.purchaseId(), call.sessionId())
        : expired;
  }

  @Override
  public Answer<SessionSight> look(ConferenceId conference, PurchaseId purchase, String sessionId) {
    return clients.ask(
        conference,
        (stripe, account) -> {
          StripeSession session =
              StripeSession.of(stripe.v1().checkout().sessions().retrieve(sessionId));
          return Sights.session(
              session,
              stripe,
              session.paymentOf(purchase, conference, account.mode(), Optional.empty()));
        });
  }

  @Override
  public Answer<RefundSight> refund(PaymentCall.Refund call) {
    RefundCreateParams.Builder form =
        RefundCreateParams.builder()
            .setPaymentIntent(call.paymentIntentId())
            .setAmount(call.amount().amount())
            .putMetadata(Metadata.PURCHASE, call.purchaseId().value())
            .putMetadata(Metadata.CONFERENCE, call.conferenceId().value())
            .putMetadata(Metadata.REFUND, call.refundId().value());
    call.correlation().ifPresent(chain -> form.putMetadata(Metadata.CORRELATION, chain));
    return clients.ask(
        call.conferenceId(),
        (stripe, account) ->
            new Answer.Given<>(
                Sights.refund(
                    StripeRefund.of(stripe.v1().refunds().create(form.build(), under(call))))));
  }

  @Override
  public Answer<Optional<RefundSight>> find(PaymentCall.Refund call) {
    return objects
        .refundsOfPayment(call.conferenceId(), call.paymentIntentId())
        .map(
            refunds ->
                refunds.stream()
                    .filter(one -> one.metadata().refundId().equals(Optional.of(call.refundId())))
                    .findFirst()
                    .map(Sights::refund));
  }

  @Override
  public Answer<RefundSight> lookAtRefund(ConferenceId conference, String stripeRefundId) {
    return objects.refund(conference, stripeRefundId).map(Sights::refund);
  }

  private static RequestOptions under(PaymentCall call) {
    return RequestOptions.builder().setIdempotencyKey(call.idempotencyKey()).build();
  }
}

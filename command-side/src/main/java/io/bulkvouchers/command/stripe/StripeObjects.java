package io.bulkvouchers.command.stripe;

import com.stripe.param.RefundListParams;
import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.events.ConferenceId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The objects of a conference's account as they are now. A webhook names one and is only a hint:
 * what counts is what is read here.
 */
@Component
public final class StripeObjects {

  private static final long PAGE = 100L;

  private final StripeClients clients;

  StripeObjects(StripeClients clients) {
    this.clients = clients;
  }

  /** A session; {@code Refused("resource_missing")} when the account has none of this id. */
  public Answer<StripeSession> session(ConferenceId conference, String sessionId) {
    return clients.ask(
        conference,
        (stripe, account) ->
            new Answer.Given<>(
                StripeSession.of(stripe.v1().checkout().sessions().retrieve(sessionId))));
  }

  /** A payment intent. */
  public Answer<StripePayment> payment(ConferenceId conference, String paymentIntentId) {
    return clients.ask(
        conference,
        (stripe, account) ->
            new Answer.Given<>(
                StripePayment.of(stripe.v1().paymentIntents().retrieve(paymentIntentId))));
  }

  /** A refund. */
  public Answer<StripeRefund> refund(ConferenceId conference, String refundId) {
    return clients.ask(
        conference,
        (stripe, account) ->
            new Answer.Given<>(StripeRefund.of(stripe.v1().refunds().retrieve(refundId))));
  }

  /** A dispute. */
  public Answer<StripeDispute> dispute(ConferenceId conference, String disputeId) {
    return clients.ask(
        conference,
        (stripe, account) ->
            new Answer.Given<>(StripeDispute.of(stripe.v1().disputes().retrieve(disputeId))));
  }

  /** All refunds of a charge, those made in Stripe's dashboard included. */
  public Answer<List<StripeRefund>> refundsOfCharge(ConferenceId conference, String chargeId) {
    return refunds(conference, RefundListParams.builder().setCharge(chargeId).setLimit(PAGE));
  }

  /** All refunds of a payment. */
  public Answer<List<StripeRefund>> refundsOfPayment(
      ConferenceId conference, String paymentIntentId) {
    return refunds(
        conference, RefundListParams.builder().setPaymentIntent(paymentIntentId).setLimit(PAGE));
  }

  private Answer<List<StripeRefund>> refunds(
      ConferenceId conference, RefundListParams.Builder filter) {
    return clients.ask(
        conference,
        (stripe, account) -> {
          List<StripeRefund> refunds = new ArrayList<>();
          stripe
              .v1()
              .refunds()
              .list(filter.build())
              .autoPagingIterable()
              .forEach(refund -> refunds.add(StripeRefund.of(refund)));
          return new Answer.Given<>(List.copyOf(refunds));
        });
  }
}

package io.bulkvouchers.command.checkout;

import io.bulkvouchers.command.gateway.PaymentCall;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.SessionAbandoned;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.wire.Origin;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * What must happen next, elsewhere, because of a fact. It only writes down what it wants, in the
 * transaction in which it saw the fact; others call Stripe and make codes. So it never waits, never
 * repeats a call, and knows nothing but whose purchase it is. It lives as long as its purchase: a
 * refund can be asked for years later, and one that bounced can be asked for again.
 */
@Saga
@ProcessingGroup(BulkPurchaseSaga.PROCESSOR)
public class BulkPurchaseSaga {

  static final String PROCESSOR = "checkout";

  private static final String PURCHASE = "purchaseId";

  private Optional<ConferenceId> conferenceId = Optional.empty();
  private Optional<SponsorId> sponsorId = Optional.empty();

  @StartSaga
  @SagaEventHandler(associationProperty = PURCHASE)
  void on(Created event) {
    conferenceId = Optional.of(event.conferenceId());
    sponsorId = event.sponsorId();
  }

  @SagaEventHandler(associationProperty = PURCHASE)
  void on(
      CheckoutRequested event,
      @MetaDataValue(Origin.CORRELATION) @Nullable String chain,
      Agenda agenda) {
    agenda.want(
        new PaymentCall.OpenSession(
            event.purchaseId(),
            conferenceId.orElseThrow(),
            sponsorId,
            event.attempt(),
            event.parameters(),
            Optional.ofNullable(chain)));
  }

  @SagaEventHandler(associationProperty = PURCHASE)
  void on(
      SessionAbandoned event,
      @MetaDataValue(Origin.CORRELATION) @Nullable String chain,
      Agenda agenda) {
    agenda.want(
        new PaymentCall.ExpireSession(
            event.purchaseId(),
            conferenceId.orElseThrow(),
            event.attempt(),
            event.sessionId(),
            Optional.ofNullable(chain)));
  }

  @SagaEventHandler(associationProperty = PURCHASE)
  void on(PaymentReceived event, Agenda agenda) {
    agenda.fulfill(event.purchaseId());
  }

  @SagaEventHandler(associationProperty = PURCHASE)
  void on(
      RefundRequested event,
      @MetaDataValue(Origin.CORRELATION) @Nullable String chain,
      Agenda agenda) {
    agenda.want(
        new PaymentCall.Refund(
            event.purchaseId(),
            conferenceId.orElseThrow(),
            event.refundId(),
            event.paymentIntentId(),
            event.amount(),
            Optional.ofNullable(chain)));
  }
}

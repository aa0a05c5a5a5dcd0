package io.bulkvouchers.command.stripe;

import static io.bulkvouchers.command.stripe.GatewayScene.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.gateway.Calls;
import io.bulkvouchers.command.gateway.CheckoutSession;
import io.bulkvouchers.command.gateway.PaymentCall.OpenSession;
import io.bulkvouchers.command.gateway.PaymentCall.Refund;
import io.bulkvouchers.command.gateway.RefundSight;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefundCallTest {

  private final GatewayScene scene = new GatewayScene();
  private final TestStripe stripe = scene.stripe;
  private final StripeCheckoutGateway gateway = scene.gateway;
  private final StripeObjects objects = scene.objects;
  private final OpenSession call = Calls.openSession();

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void S50_theSameRefundIsMadeOnce() {
    Refund refund = Calls.refund(call.purchaseId(), paidIntent());

    RefundSight first = given(gateway.refund(refund));

    assertThat(given(gateway.refund(refund))).isEqualTo(first);
    assertThat(given(gateway.find(refund))).hasValue(first);
    assertThat(given(gateway.lookAtRefund(Calls.CONFERENCE, first.stripeRefundId())))
        .isEqualTo(first);
    assertThat(first.progress()).isEqualTo(RefundSight.Progress.SUCCEEDED);
    assertThat(stripe.refunded(call.purchaseId().value())).isEqualTo(8950);
  }

  @Test
  void moreThanWasPaidIsRefusedForGood() {
    Refund one = Calls.refund(call.purchaseId(), paidIntent());
    Refund all =
        new Refund(
            one.purchaseId(),
            one.conferenceId(),
            one.refundId(),
            one.paymentIntentId(),
            Money.of(89600, "USD"),
            one.correlation());

    assertThat(gateway.refund(all)).isInstanceOf(Answer.Refused.class);
    assertThat(given(gateway.find(all))).isEmpty();
  }

  private String paidIntent() {
    CheckoutSession session = given(gateway.open(call));
    stripe.pay(session.id());
    return given(objects.session(Calls.CONFERENCE, session.id())).paymentIntentId().orElseThrow();
  }
}

package io.bulkvouchers.command.stripe;

import static io.bulkvouchers.command.stripe.GatewayScene.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.LineItem;
import com.stripe.model.checkout.Session;
import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.gateway.Calls;
import io.bulkvouchers.command.gateway.CheckoutSession;
import io.bulkvouchers.command.gateway.PaymentCall.OpenSession;
import io.bulkvouchers.command.gateway.SessionSight;
import io.bulkvouchers.command.purchase.StripeMode;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.Money;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StripeCheckoutGatewayTest {

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
  void S12_opensOneSessionForQuantityTimesPrice() throws StripeException {
    CheckoutSession opened = given(gateway.open(call));

    StripeClient client =
        StripeClient.builder().setApiKey(scene.key).setApiBase(stripe.apiBase()).build();
    Session session = client.v1().checkout().sessions().retrieve(opened.id());
    List<LineItem> lines =
        client.v1().checkout().sessions().lineItems().list(opened.id()).getData();
    assertThat(session.getMode()).isEqualTo("payment");
    assertThat(session.getCurrency()).isEqualTo("usd");
    assertThat(session.getAmountTotal()).isEqualTo(89500);
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().getQuantity()).isEqualTo(10);
    assertThat(lines.getFirst().getPrice().getUnitAmount()).isEqualTo(8950);
    assertThat(session.getClientReferenceId()).isEqualTo(call.purchaseId().value());
    assertThat(session.getSuccessUrl()).contains("{CHECKOUT_SESSION_ID}");
    assertThat(opened.expiresAt()).isEqualTo(call.parameters().expiresAt());
    assertThat(opened.url()).isEqualTo(session.getUrl());
  }

  @Test
  void namesThePurchaseOnTheSessionAndOnItsPayment() {
    CheckoutSession opened = given(gateway.open(call));
    stripe.pay(opened.id());

    StripeSession session = given(objects.session(Calls.CONFERENCE, opened.id()));
    StripePayment payment =
        given(objects.payment(Calls.CONFERENCE, session.paymentIntentId().orElseThrow()));
    assertThat(session.metadata().entries())
        .containsOnlyKeys(
            "bulk_purchase_id", "conference_id", "sponsor_id", "attempt", "correlation_id");
    assertThat(session.metadata().purchaseId()).hasValue(call.purchaseId());
    assertThat(session.metadata().attempt()).hasValue(1);
    assertThat(payment.metadata()).isEqualTo(session.metadata());
  }

  @Test
  void S18_withoutASponsorNoMetadataSaysSo() {
    OpenSession alone =
        new OpenSession(
            call.purchaseId(),
            Calls.CONFERENCE,
            Optional.empty(),
            1,
            call.parameters(),
            Optional.empty());

    CheckoutSession opened = given(gateway.open(alone));

    assertThat(given(objects.session(Calls.CONFERENCE, opened.id())).metadata().entries())
        .containsOnlyKeys("bulk_purchase_id", "conference_id", "attempt")
        .doesNotContainValue("None")
        .doesNotContainValue("null");
  }

  @Test
  void theNextAttemptIsAnotherSession() {
    OpenSession next =
        new OpenSession(
            call.purchaseId(),
            Calls.CONFERENCE,
            call.sponsorId(),
            2,
            call.parameters(),
            call.correlation());

    assertThat(given(gateway.open(call)).id()).isNotEqualTo(given(gateway.open(next)).id());
  }

  @Test
  void seesASessionOpenThenPaid() {
    CheckoutSession session = given(gateway.open(call));
    assertThat(look(session)).isEqualTo(new SessionSight.Open());

    stripe.pay(session.id());

    assertThat(look(session))
        .isInstanceOfSatisfying(
            SessionSight.Paid.class,
            paid -> {
              assertThat(paid.payment().sessionId()).isEqualTo(session.id());
              assertThat(paid.payment().amount()).isEqualTo(Money.of(89500, "USD"));
              assertThat(paid.payment().seen()).isEqualTo(StripeMode.TEST);
              assertThat(paid.payment().attempt()).isEqualTo(1);
            });
  }

  @Test
  void seesASessionExpire() {
    CheckoutSession session = given(gateway.open(call));
    stripe.pass(Duration.ofHours(2));

    assertThat(look(session)).isEqualTo(new SessionSight.Expired());
  }

  @Test
  void aSessionOfAnotherAccountDoesNotExist() {
    CheckoutSession session = given(gateway.open(call));
    scene.connect(TestStripe.freshKey());

    assertThat(gateway.look(Calls.CONFERENCE, call.purchaseId(), session.id()))
        .isEqualTo(new Answer.Refused<>("resource_missing"));
  }

  private SessionSight look(CheckoutSession session) {
    return given(gateway.look(Calls.CONFERENCE, call.purchaseId(), session.id()));
  }
}

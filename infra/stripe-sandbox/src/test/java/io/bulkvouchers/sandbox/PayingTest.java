package io.bulkvouchers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.ChargeListParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayingTest {

  private final Shop shop = Shop.open();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aGoodCardCompletesTheSessionAndChargesOnce() throws StripeException {
    Session session = shop.session();

    JsonObject outcome = shop.pay(session, Shop.GOOD);

    assertThat(outcome.get("outcome").getAsString()).isEqualTo("paid");
    Session paid = shop.again(session);
    assertThat(paid.getStatus()).isEqualTo("complete");
    assertThat(paid.getPaymentStatus()).isEqualTo("paid");
    assertThat(paid.getUrl()).isNull();
    assertThat(paid.getCustomerDetails().getEmail()).isEqualTo("jenny.rosen@example.com");
    PaymentIntent intent = shop.stripe().v1().paymentIntents().retrieve(paid.getPaymentIntent());
    assertThat(intent.getStatus()).isEqualTo("succeeded");
    assertThat(intent.getAmountReceived()).isEqualTo(89_500);
    assertThat(intent.getMetadata()).containsEntry("bulk_purchase_id", "bp_1");
    Charge charge = shop.stripe().v1().charges().retrieve(intent.getLatestCharge());
    assertThat(charge.getPaid()).isTrue();
    assertThat(charge.getAmountRefunded()).isZero();
    assertThat(charge.getPaymentMethodDetails().getCard().getLast4()).isEqualTo("4242");
    assertThat(shop.pay(session, Shop.GOOD).get("outcome").getAsString()).isEqualTo("closed");
    assertThat(shop.stripe().v1().charges().list().getData()).hasSize(1);
  }

  @Test
  void everyStepIsAnEventThatTheSdkReads() throws StripeException {
    Session session = shop.paid();

    List<Event> events = shop.events();

    assertThat(events)
        .extracting(Event::getType)
        .containsExactly(
            "checkout.session.completed",
            "payment_intent.succeeded",
            "charge.succeeded",
            "payment_intent.created");
    Session told =
        (Session) events.getFirst().getDataObjectDeserializer().getObject().orElseThrow();
    assertThat(told.getId()).isEqualTo(session.getId());
    assertThat(told.getPaymentStatus()).isEqualTo("paid");
    PaymentIntent created =
        (PaymentIntent) events.getLast().getDataObjectDeserializer().getObject().orElseThrow();
    assertThat(created.getStatus()).isEqualTo("requires_payment_method");
  }

  @ParameterizedTest
  @CsvSource({
    "4000000000000002, card_declined, generic_decline",
    "4000000000009995, card_declined, insufficient_funds",
    "4000000000000069, expired_card,",
    "4111111111111111, card_declined, test_mode_live_card",
    "4242424242424241, incorrect_number,",
  })
  void aBadCardLeavesTheSessionOpen(String card, String code, String reason)
      throws StripeException {
    Session session = shop.session();

    JsonObject outcome = shop.pay(session, card);

    assertThat(outcome.get("outcome").getAsString()).isEqualTo("declined");
    assertThat(outcome.getAsJsonObject("decline").get("code").getAsString()).isEqualTo(code);
    Session still = shop.again(session);
    assertThat(still.getStatus()).isEqualTo("open");
    PaymentIntent intent = shop.stripe().v1().paymentIntents().retrieve(still.getPaymentIntent());
    assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
    assertThat(intent.getLastPaymentError().getCode()).isEqualTo(code);
    assertThat(intent.getLastPaymentError().getDeclineCode()).isEqualTo(reason);
    assertThat(shop.events())
        .extracting(Event::getType)
        .containsExactly(
            "payment_intent.payment_failed", "charge.failed", "payment_intent.created");
  }

  @Test
  void afterADeclineAnotherCardPaysTheSameIntent() throws StripeException {
    Session session = shop.session();
    shop.pay(session, Shop.DECLINED);
    String intent = shop.again(session).getPaymentIntent();

    shop.pay(session, Shop.GOOD);

    assertThat(shop.again(session).getPaymentIntent()).isEqualTo(intent);
    assertThat(
            shop.stripe()
                .v1()
                .charges()
                .list(ChargeListParams.builder().setPaymentIntent(intent).build())
                .getData())
        .extracting(Charge::getStatus)
        .containsExactly("succeeded", "failed");
    assertThat(
            shop.stripe()
                .v1()
                .paymentIntents()
                .list(PaymentIntentListParams.builder().setLimit(1L).build())
                .getData())
        .extracting(PaymentIntent::getId)
        .containsExactly(intent);
  }

  @Test
  void anExpiredSessionGivesUpItsIntent() throws StripeException {
    Session session = shop.session();
    shop.pay(session, Shop.DECLINED);
    shop.control("/sessions/" + session.getId() + "/expire", "");
    String intent = shop.again(session).getPaymentIntent();
    assertThat(shop.stripe().v1().paymentIntents().retrieve(intent).getStatus())
        .isEqualTo("canceled");
    assertThat(shop.pay(session, Shop.GOOD).get("status").getAsString()).isEqualTo("expired");
  }

  @Test
  void anOrderOverNothingNeedsNoCard() throws StripeException {
    Session session = shop.session(Shop.order("usd", 0, 5).build());
    shop.pay(session, Shop.DECLINED);
    Session done = shop.again(session);
    assertThat(done.getPaymentStatus()).isEqualTo("no_payment_required");
    assertThat(done.getPaymentIntent()).isNull();
    assertThat(shop.look("/ledger").getAsJsonArray("rows")).isEmpty();
  }

  @Test
  void relatedObjectsAreExpandedAlongThePath() throws StripeException {
    Session session = shop.paid();
    Session expanded =
        shop.stripe()
            .v1()
            .checkout()
            .sessions()
            .retrieve(
                session.getId(),
                SessionRetrieveParams.builder()
                    .addExpand("payment_intent.latest_charge.refunds")
                    .build());
    assertThat(expanded.getPaymentIntentObject().getLatestChargeObject().getRefunds().getData())
        .isEmpty();
    assertThat(shop.api("GET", "/v1/charges?expand[]=data.payment_intent", "").body())
        .contains("\"object\": \"payment_intent\"");
    assertThat(shop.api("GET", "/v1/charges?expand[]=data.nothing", "").statusCode())
        .isEqualTo(400);
  }
}

package io.bulkvouchers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefundTest {

  private final Shop shop = Shop.open();

  @AfterEach
  void close() {
    shop.close();
  }

  private Refund refund(Session session, long amount) throws StripeException {
    return shop.stripe()
        .v1()
        .refunds()
        .create(
            RefundCreateParams.builder()
                .setPaymentIntent(session.getPaymentIntent())
                .setAmount(amount)
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .putMetadata("refund_id", "rf_1")
                .build());
  }

  private Charge charge() throws StripeException {
    return shop.stripe().v1().charges().list().getData().getFirst();
  }

  @Test
  void withoutAnAmountAllOfItGoesBackAtOnce() throws StripeException {
    Session session = shop.paid();
    Refund refund =
        shop.stripe()
            .v1()
            .refunds()
            .create(
                RefundCreateParams.builder().setPaymentIntent(session.getPaymentIntent()).build());
    assertThat(refund.getStatus()).isEqualTo("succeeded");
    assertThat(refund.getAmount()).isEqualTo(89_500);
    assertThat(refund.getCharge()).isEqualTo(charge().getId());
    assertThat(charge().getRefunded()).isTrue();
  }

  @Test
  void partsAddUpOnTheCharge() throws StripeException {
    Session session = shop.paid();
    Refund first = refund(session, 8_950);
    assertThat(charge().getAmountRefunded()).isEqualTo(8_950);
    assertThat(charge().getRefunded()).isFalse();

    Refund second = refund(session, 8_950);

    assertThat(charge().getAmountRefunded()).isEqualTo(17_900);
    assertThat(first.getMetadata()).containsEntry("refund_id", "rf_1");
    assertThat(first.getReason()).isEqualTo("requested_by_customer");
    assertThat(
            shop.stripe()
                .v1()
                .refunds()
                .list(
                    RefundListParams.builder().setPaymentIntent(session.getPaymentIntent()).build())
                .getData())
        .extracting(Refund::getId)
        .containsExactly(second.getId(), first.getId());
    assertThat(shop.stripe().v1().refunds().retrieve(first.getId()).getAmount()).isEqualTo(8_950);
  }

  @Test
  void moreThanIsLeftIsRefused() throws StripeException {
    Session session = shop.paid();
    refund(session, 80_000);
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> refund(session, 9_501))
        .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("amount_too_large"))
        .withMessageContaining(
            "Refund amount ($95.01) is greater than unrefunded amount on charge ($95.00)");
    refund(session, 9_500);
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> refund(session, 1))
        .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("charge_already_refunded"));
  }

  @Test
  void whatWasNeverPaidCannotBeRefunded() throws StripeException {
    Session session = shop.session();
    shop.pay(session, Shop.DECLINED);
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> refund(shop.again(session), 100))
        .withMessageContaining("does not have a successful charge to refund");
    assertThat(shop.api("POST", "/v1/refunds", "amount=1").statusCode()).isEqualTo(400);
    assertThat(shop.api("POST", "/v1/refunds", "charge=ch_none").statusCode()).isEqualTo(404);
    assertThat(shop.api("POST", "/v1/refunds", "charge=ch_none&amount=0").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aRefundOfACardCannotBeCanceled() throws StripeException {
    Refund refund = refund(shop.paid(), 100);
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> shop.stripe().v1().refunds().cancel(refund.getId()))
        .withMessageContaining("cannot be canceled");
  }

  @Test
  void itsEventsSayWhatChanged() throws StripeException {
    Session session = shop.paid();
    RequestOptions key = RequestOptions.builder().setIdempotencyKey("rf_1").build();
    RefundCreateParams params =
        RefundCreateParams.builder().setPaymentIntent(session.getPaymentIntent()).build();
    Refund refund = shop.stripe().v1().refunds().create(params, key);
    shop.stripe().v1().refunds().create(params, key);

    var events = shop.events();

    assertThat(events.subList(0, 3))
        .extracting(Event::getType)
        .containsExactly("refund.updated", "charge.refunded", "refund.created");
    Event refunded = events.get(1);
    Charge charge = (Charge) refunded.getDataObjectDeserializer().getObject().orElseThrow();
    assertThat(charge.getAmountRefunded()).isEqualTo(89_500);
    assertThat(refunded.getData().getPreviousAttributes()).containsEntry("refunded", false);
    assertThat(refunded.getRequest().getIdempotencyKey()).isEqualTo("rf_1");
    assertThat(refunded.getRequest().getId()).isEqualTo(refund.getLastResponse().requestId());
    assertThat(events).hasSize(7);
  }

  @Test
  void theLedgerKnowsWhatMoved() throws StripeException {
    refund(shop.paid(), 8_950);

    JsonObject ledger = shop.look("/ledger");

    JsonObject balance = ledger.getAsJsonArray("balances").get(0).getAsJsonObject();
    assertThat(balance.get("currency").getAsString()).isEqualTo("usd");
    assertThat(balance.get("captured").getAsLong()).isEqualTo(89_500);
    assertThat(balance.get("refunded").getAsLong()).isEqualTo(8_950);
    assertThat(balance.get("net").getAsLong()).isEqualTo(80_550);
    assertThat(ledger.getAsJsonArray("rows"))
        .extracting(row -> row.getAsJsonObject().get("kind").getAsString())
        .containsExactly("captured", "refunded");
  }
}

package io.bulkvouchers.sandbox;

import static io.bulkvouchers.sandbox.client.SandboxControl.IBAN_THAT_FAILS;
import static io.bulkvouchers.sandbox.client.SandboxControl.IBAN_THAT_PAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.RefundCreateParams;
import io.bulkvouchers.sandbox.client.SandboxControl;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DelayedPaymentTest {

  private static final Duration LATER = Duration.ofMinutes(3);

  private final Shop shop = Shop.open();
  private final SandboxControl control = SandboxControl.of(shop.sandbox().baseUrl());

  @AfterEach
  void close() {
    control.close();
    shop.close();
  }

  private Session processing(String iban) throws StripeException {
    Session session = shop.session(Shop.order("eur", 8_950, 10).build());
    assertThat(control.payByIban(session.getId(), iban).outcome()).isEqualTo("processing");
    return shop.again(session);
  }

  private PaymentIntent intent(Session session) throws StripeException {
    return shop.stripe().v1().paymentIntents().retrieve(session.getPaymentIntent());
  }

  private Charge charge(Session session) throws StripeException {
    return shop.stripe().v1().charges().retrieve(intent(session).getLatestCharge());
  }

  private List<String> eventTypes(int last) throws StripeException {
    return shop.events().stream().limit(last).map(Event::getType).toList().reversed();
  }

  @Test
  void theSessionIsCompleteBeforeTheMoneyIsThere() throws StripeException {
    Session session = processing(IBAN_THAT_PAYS);

    assertThat(session.getStatus()).isEqualTo("complete");
    assertThat(session.getPaymentStatus()).isEqualTo("unpaid");
    assertThat(session.getPaymentMethodTypes()).containsExactly("card", "sepa_debit");
    assertThat(intent(session).getStatus()).isEqualTo("processing");
    assertThat(intent(session).getAmountReceived()).isZero();
    assertThat(charge(session).getStatus()).isEqualTo("pending");
    assertThat(charge(session).getPaymentMethodDetails().getSepaDebit().getLast4())
        .isEqualTo("3201");
    assertThat(eventTypes(4))
        .containsExactly(
            "payment_intent.created",
            "charge.pending",
            "payment_intent.processing",
            "checkout.session.completed");
    assertThat(control.ledger().rows()).isEmpty();
    assertThat(control.pay(session.getId(), Shop.GOOD).outcome()).isEqualTo("closed");
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(
            () ->
                shop.stripe()
                    .v1()
                    .refunds()
                    .create(
                        RefundCreateParams.builder()
                            .setPaymentIntent(session.getPaymentIntent())
                            .build()));
  }

  @Test
  void theGoodAccountPaysWhenItsTimeHasCome() throws StripeException {
    Session session = processing(IBAN_THAT_PAYS);

    control.advance(LATER);

    assertThat(shop.again(session).getPaymentStatus()).isEqualTo("paid");
    assertThat(intent(session).getStatus()).isEqualTo("succeeded");
    assertThat(charge(session).getPaid()).isTrue();
    assertThat(eventTypes(3))
        .containsExactly(
            "charge.succeeded",
            "payment_intent.succeeded",
            "checkout.session.async_payment_succeeded");
    assertThat(control.ledger().balances().getFirst().captured()).isEqualTo(89_500);
    assertThat(control.settlePayment(session.getPaymentIntent()).outcome()).isEqualTo("closed");
  }

  @Test
  void theBadAccountFailsWhenItsTimeHasCome() throws StripeException {
    Session session = processing(IBAN_THAT_FAILS);

    control.advance(LATER);

    assertThat(shop.again(session).getStatus()).isEqualTo("complete");
    assertThat(shop.again(session).getPaymentStatus()).isEqualTo("unpaid");
    assertThat(intent(session).getStatus()).isEqualTo("requires_payment_method");
    assertThat(intent(session).getLastPaymentError().getCode())
        .isEqualTo("generic_could_not_process");
    assertThat(charge(session).getStatus()).isEqualTo("failed");
    assertThat(eventTypes(3))
        .containsExactly(
            "charge.failed",
            "payment_intent.payment_failed",
            "checkout.session.async_payment_failed");
    assertThat(control.ledger().rows()).isEmpty();
  }

  @Test
  void theBankMayBeHurried() throws StripeException {
    Session settled = processing(IBAN_THAT_FAILS);
    Session failed = processing(IBAN_THAT_PAYS);
    assertThat(control.settlePayment(settled.getPaymentIntent()).outcome()).isEqualTo("paid");
    assertThat(control.failPayment(failed.getPaymentIntent()).outcome()).isEqualTo("failed");

    control.advance(LATER);

    assertThat(shop.again(settled).getPaymentStatus()).isEqualTo("paid");
    assertThat(shop.again(failed).getPaymentStatus()).isEqualTo("unpaid");
    assertThat(control.ledger().rows()).hasSize(1);
  }

  @Test
  void thePageOffersTheBankAccountForEurosOnly() throws StripeException {
    Session dollars = shop.session();
    assertThat(shop.get("/pay/" + dollars.getId()).body()).doesNotContain("SEPA");
    Session session = shop.session(Shop.order("eur", 8_950, 10).build());
    String path = "/pay/" + session.getId();
    assertThat(shop.get(path).body()).contains("SEPA Direct Debit", "Account holder");

    HttpResponse<String> wrong = shop.form(path, "method=sepa_debit&iban=DE1&debit-email=x");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("<details open>", "iban-wrong", "debit-name-wrong");

    String filled =
        "method=sepa_debit&iban=AT61+1904+3002+3457+3201&debit-email=b%40acme.example"
            + "&debit-name=Ada+Buyer";
    assertThat(shop.form(path, filled).statusCode()).isEqualTo(303);
    assertThat(shop.again(session).getPaymentStatus()).isEqualTo("unpaid");
    assertThat(shop.again(session).getCustomerDetails().getName()).isEqualTo("Ada Buyer");
    assertThat(shop.get(path).body()).contains("This order is placed");
  }

  @Test
  void testsMayPayAnyCurrencyFromATestAccountAndNoOther() throws StripeException {
    Session session = shop.session();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> control.payByIban(session.getId(), "DE89370400440532013000"))
        .withMessageContaining("AT611904300234573201");
    control.payByIban(session.getId(), IBAN_THAT_PAYS);
    String intent = shop.again(session).getPaymentIntent();
    assertThat(control.settlePayment(intent).paymentStatus()).isEqualTo("paid");
    assertThat(control.openDispute(intent).status()).isEqualTo("needs_response");
  }
}

package io.bulkvouchers.sandbox;

import static io.bulkvouchers.sandbox.client.SandboxControl.IBAN_THAT_PAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import io.bulkvouchers.sandbox.client.SandboxControl;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

  private static final List<String> LISTS =
      List.of(
          "/v1/checkout/sessions?expand[]=data.line_items",
          "/v1/payment_intents",
          "/v1/charges",
          "/v1/refunds",
          "/v1/disputes",
          "/v1/events?limit=100",
          "/v1/webhook_endpoints",
          "/v1/account",
          "/_sandbox/ledger");

  @TempDir private Path folder;
  private Shop shop;
  private SandboxControl control;

  @BeforeEach
  void start() {
    shop = Shop.open(StripeSandbox.start(0, folder));
    control = SandboxControl.of(shop.sandbox().baseUrl());
  }

  @AfterEach
  void stop() {
    control.close();
    shop.close();
  }

  private void restart() {
    stop();
    start();
  }

  private Refund refund(Session session, String key) throws StripeException {
    return shop.stripe()
        .v1()
        .refunds()
        .create(
            RefundCreateParams.builder()
                .setPaymentIntent(session.getPaymentIntent())
                .setAmount(8_950L)
                .build(),
            RequestOptions.builder().setIdempotencyKey(key).build());
  }

  private List<String> everything() {
    return LISTS.stream().map(path -> shop.api("GET", path, "").body()).toList();
  }

  @Test
  void whatWasPaidYesterdayCanBeRefundedToday() throws StripeException {
    Session session = shop.paid();

    restart();

    assertThat(shop.again(session).getPaymentStatus()).isEqualTo("paid");
    assertThat(refund(session, "rf_1").getStatus()).isEqualTo("succeeded");
    assertThat(control.ledger().balances().getFirst().net()).isEqualTo(80_550);
  }

  @Test
  void everythingLooksAsItDidBefore() throws StripeException {
    control.account(Shop.KEY, "http://localhost:1/hook", "whsec_a");
    control.deliveries("drop");
    Session session = shop.paid();
    control.pay(shop.session().getId(), Shop.DECLINED);
    control.payByIban(shop.session().getId(), IBAN_THAT_PAYS);
    control.pay(shop.session().getId(), "4000000000000259");
    refund(session, "rf_1");
    control.openInquiry(session.getPaymentIntent());
    control.expire(shop.session().getId());
    control.advance(Duration.ofSeconds(90));
    List<String> before = everything();

    restart();
    restart();

    assertThat(everything()).isEqualTo(before);
    assertThat(control.now()).isAfter(Instant.now().plusSeconds(80));
  }

  @Test
  void theSameKeyIsAnsweredTheSameAndPaysNothingTwice() throws StripeException {
    Session session = shop.paid();
    Refund refund = refund(session, "rf_1");

    restart();

    Refund again = refund(session, "rf_1");
    assertThat(again.getId()).isEqualTo(refund.getId());
    assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
        .contains("true");
    assertThat(control.ledger().balances().getFirst().refunded()).isEqualTo(8_950);
    control.advance(Duration.ofHours(25));
    restart();
    assertThat(refund(session, "rf_1").getId()).isNotEqualTo(refund.getId());
  }

  @Test
  void webhooksThatNobodyTookAreDeliveredOn() throws StripeException {
    try (Inbox inbox = new Inbox()) {
      control.account(Shop.KEY, inbox.url(), "whsec_a");
      control.deliveries("delay", Duration.ofMinutes(5));
      shop.paid();
      assertThat(inbox.letters()).isEmpty();

      restart();

      await().atMost(Duration.ofSeconds(10)).until(() -> inbox.letters().size() == 4);
      assertThat(inbox.types()).contains("checkout.session.completed");
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> shop.events().stream().allMatch(event -> event.getPendingWebhooks() == 0));
      restart();
      assertThat(inbox.letters()).hasSize(4);
    }
  }

  @Test
  void whatWasToComeStillComes() throws StripeException {
    Session open = shop.session();
    String intent =
        control
            .payByIban(shop.session(Shop.order("eur", 100, 1).build()).getId(), IBAN_THAT_PAYS)
            .paymentIntent();
    Session slow = shop.session();
    control.pay(slow.getId(), "4000000000007726");
    Refund pending = refund(shop.again(slow), "rf_1");

    restart();
    control.advance(Duration.ofHours(25));

    assertThat(shop.again(open).getStatus()).isEqualTo("expired");
    assertThat(shop.stripe().v1().paymentIntents().retrieve(intent).getStatus())
        .isEqualTo("succeeded");
    assertThat(shop.stripe().v1().refunds().retrieve(pending.getId()).getStatus())
        .isEqualTo("succeeded");
  }
}

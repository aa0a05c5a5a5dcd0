package io.bulkvouchers.sandbox;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import io.bulkvouchers.sandbox.client.ApiRequest;
import io.bulkvouchers.sandbox.client.FaultOrder;
import io.bulkvouchers.sandbox.client.Ledger;
import io.bulkvouchers.sandbox.client.Outcome;
import io.bulkvouchers.sandbox.client.SandboxControl;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SandboxControlTest {

  private static final String SESSIONS = "/v1/checkout/sessions";

  private final Shop shop = Shop.open();
  private final SandboxControl control = SandboxControl.of(shop.sandbox().baseUrl());

  @AfterEach
  void close() {
    control.close();
    shop.close();
  }

  @Test
  void itPaysAndCountsTheMoney() throws StripeException {
    Session session = shop.session();

    assertThat(control.pay(session.getId(), Shop.DECLINED).outcome()).isEqualTo("declined");
    Outcome paid = control.pay(session.getId(), Shop.GOOD);

    assertThat(paid.outcome()).isEqualTo("paid");
    assertThat(paid.paymentStatus()).isEqualTo("paid");
    assertThat(control.expire(session.getId()).outcome()).isEqualTo("closed");
    Ledger ledger = control.ledger();
    assertThat(ledger.balances())
        .extracting(Ledger.Balance::currency, Ledger.Balance::captured)
        .containsExactly(tuple("usd", 89_500L));
    assertThat(ledger.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.paymentIntent()).isEqualTo(paid.paymentIntent()))
        .satisfies(row -> assertThat(row.metadata()).containsEntry("bulk_purchase_id", "bp_1"));
  }

  @Test
  void itMovesTheClockUntilSessionsExpire() throws StripeException {
    Session session = shop.session();
    control.advance(ofHours(25));
    assertThat(control.now()).isAfter(Instant.now().plus(ofHours(24)));
    assertThat(shop.again(session).getStatus()).isEqualTo("expired");
    assertThat(control.expire(shop.session().getId()).outcome()).isEqualTo("expired");
  }

  @Test
  void itOrdersFaultsAndCountsRequests() throws StripeException {
    control.fault(FaultOrder.after("POST", SESSIONS, "reset"));
    control.fault(FaultOrder.before("POST", SESSIONS, "503").times(9));
    control.noFaults();
    shop.session(Shop.order().build(), "bp_1-1");
    shop.session(Shop.order().build(), "bp_1-1");
    assertThat(control.requests("POST", SESSIONS))
        .extracting(ApiRequest::idempotencyKey, ApiRequest::replayed)
        .containsExactly(tuple("bp_1-1", false), tuple("bp_1-1", true));
  }

  @Test
  void itDecidesWhenTheShopHears() throws StripeException {
    try (Inbox inbox = new Inbox()) {
      control.account(Shop.KEY, inbox.url(), "whsec_a");
      control.deliveries("drop");
      shop.paid();
      assertThat(inbox.letters()).isEmpty();

      control.deliveries("delay", ofMinutes(5));
      control.resend(shop.events().getFirst().getId());
      await().atMost(ofSeconds(10)).until(() -> inbox.letters().size() == 1);

      control.reset();
      assertThat(shop.events()).isEmpty();
    }
  }

  @Test
  void aMistakeIsThrown() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> control.deliveries("pigeon"))
        .withMessageContaining("must be one of normal");
  }
}

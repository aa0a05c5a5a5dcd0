package io.bulkvouchers.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.aggregate.StoredPurchase;
import io.bulkvouchers.command.checkout.CheckoutScene;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.wire.Origin;
import io.bulkvouchers.sandbox.StripeSandbox;
import io.bulkvouchers.sandbox.client.SandboxControl;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Conferences whose Stripe accounts tell them everything: one service and one sandbox for all. */
@CommandSideTest
@Import(CheckoutScene.class)
abstract class EventsScene {

  static final StripeSandbox SANDBOX = StripeSandbox.start(0);
  static final SandboxControl STRIPE = SandboxControl.of(SANDBOX.baseUrl());
  static final String SECRET = "whsec_theOneInUse";
  static final String GOOD_CARD = "4242424242424242";
  static final Origin TEST = new Origin(Optional.of("test"), Optional.empty(), Optional.empty());

  @LocalServerPort int port;
  @Autowired CheckoutScene scene;
  @Autowired Purchases purchases;
  @Autowired StripeAccounts accounts;
  @Autowired JdbcClient jdbc;

  @DynamicPropertySource
  static void stripe(DynamicPropertyRegistry properties) {
    properties.add("bulk-vouchers.stripe.api-base", SANDBOX::baseUrl);
    properties.add("bulk-vouchers.webhook.first-pause", () -> "50ms");
    properties.add("bulk-vouchers.webhook.longest-pause", () -> "1s");
    properties.add("bulk-vouchers.webhook.tries", () -> "1000");
  }

  @AfterEach
  void deliverAgain() {
    STRIPE.deliveries("normal");
    STRIPE.noFaults();
  }

  /** A conference with an account that tells its endpoint. */
  ConferenceId conference(String secretKey) {
    ConferenceId id = scene.conference();
    accounts.put(id, StripeAccount.of(secretKey, List.of(SECRET)));
    STRIPE.account(secretKey, "http://localhost:%d/webhooks/stripe/%s".formatted(port, id), SECRET);
    return id;
  }

  /** 10 x 89.50 USD, with an open session. */
  PurchaseId processing(ConferenceId conference) {
    PurchaseId id = scene.approved(conference);
    scene.startCheckout(id);
    session(id);
    return id;
  }

  /** The same, paid: what its payment intent is called. */
  String pay(PurchaseId id, String card) {
    return Optional.ofNullable(STRIPE.pay(session(id), card).paymentIntent()).orElseThrow();
  }

  String session(PurchaseId id) {
    return await("session of " + id)
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> find(id).state().order().attempts().last().flatMap(it -> it.session()),
            Optional::isPresent)
        .map(CheckoutStarted::sessionId)
        .orElseThrow();
  }

  StoredPurchase find(PurchaseId id) {
    return scene.find(id);
  }

  StoredPurchase awaitStatus(PurchaseId id, Status status) {
    return scene.awaitStatus(id, status);
  }

  BulkPurchase.Fulfilled fulfilled(PurchaseId id) {
    return (BulkPurchase.Fulfilled) find(id).state();
  }

  /** A hint, as Stripe would send it. */
  String hint(ConferenceId conference, String type, String object) {
    String id = "evt_" + UUID.randomUUID().toString().replace("-", "");
    Delivery delivery = new Delivery(port, conference.value(), SECRET);
    assertThat(delivery.send(Delivery.event(id, type, object)).statusCode()).isEqualTo(204);
    return id;
  }

  /** Waits until an event stands so: state, blank, outcome. */
  void awaitEvent(ConferenceId conference, String column, String value, String stands) {
    await("%s %s of %s".formatted(column, value, conference))
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () ->
                assertThat(stands(conference, column, value))
                    .isNotEmpty()
                    .allMatch(stands::equals));
  }

  private List<String> stands(ConferenceId conference, String column, String value) {
    return jdbc.sql(
            """
            select state || ' ' || coalesce(outcome, '') from webhook_inbox
            where conference_id = ? and %s = ?
            """
                .formatted(column))
        .params(conference.value(), value)
        .query(String.class)
        .list();
  }
}

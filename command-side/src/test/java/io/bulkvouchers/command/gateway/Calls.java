package io.bulkvouchers.command.gateway;

import io.bulkvouchers.events.CheckoutParameters;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.SponsorId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Believable calls, each of a purchase of its own. */
public final class Calls {

  public static final ConferenceId CONFERENCE = new ConferenceId("pytest-2027");

  private Calls() {}

  /** 10 x 89.50 USD for Acme, to be paid within an hour. */
  public static PaymentCall.OpenSession openSession() {
    return new PaymentCall.OpenSession(
        PurchaseId.of(UUID.randomUUID()),
        CONFERENCE,
        Optional.of(new SponsorId("acme-corp")),
        1,
        parameters(Instant.now().plus(Duration.ofHours(1))),
        Optional.of("request-1"));
  }

  /** The same, to be paid until then. */
  public static CheckoutParameters parameters(Instant expiresAt) {
    return new CheckoutParameters(
        "Corporate",
        Money.of(8950, "USD"),
        10,
        expiresAt.truncatedTo(ChronoUnit.SECONDS),
        "http://localhost:8080/paid?session={CHECKOUT_SESSION_ID}",
        "http://localhost:8080/purchases");
  }

  /** One voucher's price back. */
  public static PaymentCall.Refund refund(PurchaseId purchaseId, String paymentIntentId) {
    return new PaymentCall.Refund(
        purchaseId,
        CONFERENCE,
        RefundId.of(UUID.randomUUID()),
        paymentIntentId,
        Money.of(8950, "USD"),
        Optional.of("request-2"));
  }
}

package io.bulkvouchers.command.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.bulkvouchers.command.calls.CallBook;
import io.bulkvouchers.command.calls.CallTasks;
import io.bulkvouchers.command.calls.Callers;
import io.bulkvouchers.command.calls.RecordedCall;
import io.bulkvouchers.command.gateway.Calls;
import io.bulkvouchers.command.gateway.PaymentCall.ExpireSession;
import io.bulkvouchers.command.gateway.PaymentCall.OpenSession;
import io.bulkvouchers.command.gateway.PaymentCall.Refund;
import io.bulkvouchers.command.support.TestDatabase;
import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.SessionAbandoned;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.events.VoucherTerms;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class BulkPurchaseSagaTest {

  private static final DataSource DATABASE = TestDatabase.migrated().dataSource();
  private static final List<ProductId> PRODUCTS = List.of(new ProductId("corporate"));
  private static final Optional<SponsorId> ACME = Optional.of(new SponsorId("acme-corp"));

  private final PurchaseId purchase = PurchaseId.of(UUID.randomUUID());
  private final CallBook calls = Callers.stored(JdbcClient.create(DATABASE));
  private final Scheduler scheduler =
      Scheduler.create(
              DATABASE,
              Tasks.custom(CallTasks.STRIPE_CALL).execute((work, context) -> null),
              Tasks.custom(FulfillmentTask.FULFILLMENT).execute((work, context) -> null))
          .build();
  private final SagaTestFixture<BulkPurchaseSaga> saga =
      new SagaTestFixture<>(BulkPurchaseSaga.class);

  @BeforeEach
  void agenda() {
    saga.registerResource(new ScheduledAgenda(calls, scheduler, Clock.systemUTC()));
  }

  @Test
  void aRequestedCheckoutWantsASessionWithEveryFrozenParameter() {
    saga.givenAPublished(created(ACME)).whenPublishingA(checkoutRequested(1));

    assertThat(calls.find(purchase + "-1"))
        .hasValueSatisfying(
            recorded -> {
              assertThat(recorded.state()).isEqualTo(RecordedCall.State.WANTED);
              assertThat(recorded.call()).isEqualTo(openSession(1, ACME));
            });
    assertThat(scheduler.getScheduledExecutionsForTask("stripe-call"))
        .anyMatch(work -> work.getTaskInstance().getId().equals(purchase + "-1"));
  }

  @Test
  void theNextAttemptIsAnotherCall() {
    saga.givenAPublished(created(ACME))
        .andThenAPublished(checkoutRequested(1))
        .whenPublishingA(checkoutRequested(2));

    assertThat(calls.find(purchase + "-2").map(RecordedCall::call)).hasValue(openSession(2, ACME));
  }

  @Test
  void theSameFactSeenAgainWantsNothingNew() {
    saga.givenAPublished(created(ACME))
        .andThenAPublished(checkoutRequested(1))
        .whenPublishingA(checkoutRequested(1));

    assertThat(scheduler.getScheduledExecutionsForTask("stripe-call"))
        .filteredOn(work -> work.getTaskInstance().getId().startsWith(purchase.value()))
        .hasSize(1);
  }

  @Test
  void S18_withoutASponsorThereIsNoneInTheCall() {
    saga.givenAPublished(created(Optional.empty())).whenPublishingA(checkoutRequested(1));

    assertThat(calls.find(purchase + "-1").map(RecordedCall::call))
        .hasValue(openSession(1, Optional.empty()));
    assertThat(request(purchase + "-1")).doesNotContain("null", "None", "sponsor");
  }

  @Test
  void receivedMoneyWantsCodes() {
    saga.givenAPublished(created(ACME))
        .whenPublishingA(
            new PaymentReceived(
                purchase,
                1,
                "pi_1",
                Money.of(89500, "USD"),
                Optional.of("evt_1"),
                Optional.of("cs_test_1")));

    assertThat(scheduler.getScheduledExecutionsForTask("fulfillment"))
        .anyMatch(work -> work.getTaskInstance().getId().equals(purchase.value()));
  }

  @Test
  void anAbandonedSessionIsToBeExpired() {
    saga.givenAPublished(created(ACME))
        .andThenAPublished(checkoutRequested(1))
        .whenPublishingA(new SessionAbandoned(purchase, 1, "cs_test_" + purchase));

    String key = "expire-cs_test_" + purchase;
    assertThat(calls.find(key).map(RecordedCall::call))
        .hasValue(
            new ExpireSession(
                purchase, Calls.CONFERENCE, 1, "cs_test_" + purchase, Optional.empty()));
    assertThat(scheduler.getScheduledExecutionsForTask("stripe-call"))
        .anyMatch(work -> work.getTaskInstance().getId().equals(key));
  }

  @Test
  void aRequestedRefundWantsTheMoneySentBack() {
    RefundId refund = RefundId.of(UUID.randomUUID());
    Money price = Money.of(8950, "USD");
    saga.givenAPublished(created(ACME))
        .whenPublishingA(
            new RefundRequested(
                purchase,
                refund,
                "pi_1",
                price,
                Serials.of(10, 1),
                "came alone",
                new UserId("finance")))
        .expectActiveSagas(1);

    assertThat(calls.find(refund.value()).map(RecordedCall::call))
        .hasValue(new Refund(purchase, Calls.CONFERENCE, refund, "pi_1", price, Optional.empty()));
  }

  private Created created(Optional<SponsorId> sponsor) {
    return new Created(
        purchase,
        Calls.CONFERENCE,
        sponsor,
        PRODUCTS,
        10,
        Currency.getInstance("USD"),
        Optional.of(Money.of(8950, "USD")),
        VoucherTerms.complimentary(PRODUCTS),
        ApprovalPolicy.COMPLIMENTARY_ONLY,
        "Gold sponsorship",
        new UserId("buyer"));
  }

  private CheckoutRequested checkoutRequested(int attempt) {
    return new CheckoutRequested(purchase, attempt, Calls.parameters(expiry()));
  }

  private OpenSession openSession(int attempt, Optional<SponsorId> sponsor) {
    return new OpenSession(
        purchase, Calls.CONFERENCE, sponsor, attempt, Calls.parameters(expiry()), Optional.empty());
  }

  private static Instant expiry() {
    return Instant.parse("2027-01-15T12:00:00Z");
  }

  private static String request(String key) {
    return JdbcClient.create(DATABASE)
        .sql("select request::text from payment_call where idempotency_key = ?")
        .param(key)
        .query(String.class)
        .single();
  }
}

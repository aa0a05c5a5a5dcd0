package io.bulkvouchers.query.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.BulkPurchaseEvent.CancellationRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Cancelled;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentPending;
import io.bulkvouchers.events.BulkPurchaseEvent.SessionAbandoned;
import io.bulkvouchers.events.CheckoutParameters;
import io.bulkvouchers.events.wire.Samples;
import io.bulkvouchers.query.Facts;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckoutTest {

  private static final Instant EVENING = Instant.parse("2027-01-15T20:00:00Z");

  private final Facts facts = Facts.ofAcme();
  private final CheckoutRequested requested =
      new CheckoutRequested(
          facts.id(),
          1,
          new CheckoutParameters(
              "Corporate",
              Samples.PRICE,
              10,
              EVENING,
              "https://paid.example",
              "https://no.example"));
  private final CheckoutStarted started =
      new CheckoutStarted(facts.id(), 1, "cs_1", "https://checkout.example/cs_1", EVENING);
  private final CancellationRequested ending =
      new CancellationRequested(facts.id(), 1, Samples.BUYER, "ordered twice");

  @Test
  void aCheckoutThatIsCalledOffIsEndingAndOffersNoPaymentUntilItIsCancelled() {
    PurchaseRow called = Rows.of(facts.created(), requested, started, ending);
    Checkout checkout = called.checkout().orElseThrow();
    assertThat(called.status()).isEqualTo(Status.PROCESSING);
    assertThat(checkout.url()).isEmpty();
    assertThat(checkout.expiresAt()).contains(EVENING);
    assertThat(checkout.ending())
        .contains(new Checkout.Ending(Samples.BUYER, Rows.NOON.plusSeconds(4), "ordered twice"));

    PurchaseRow over = Rows.then(called, new Cancelled(facts.id(), Samples.BUYER, "ordered twice"));
    assertThat(over.status()).isEqualTo(Status.CANCELLED);
    assertThat(over.checkout().orElseThrow().ending()).isEmpty();
    assertThat(over.checkout().orElseThrow().expiresAt()).isEmpty();
  }

  @Test
  void aSessionThatCameToLightAfterItWasCompletedOffersNoPayment() {
    PurchaseRow waiting =
        Rows.of(
            facts.created(),
            requested,
            new PaymentPending(facts.id(), 1, "pi_1", Optional.empty()),
            started);
    assertThat(waiting.status()).isEqualTo(Status.AWAITING_FUNDS);
    assertThat(waiting.checkout().orElseThrow().url()).isEmpty();
  }

  @Test
  void aSessionThatOpensAfterItWasCalledOffOffersNoPayment() {
    PurchaseRow called = Rows.of(facts.created(), requested, ending, started);
    assertThat(called.status()).isEqualTo(Status.PROCESSING);
    assertThat(called.checkout().orElseThrow().url()).isEmpty();
    assertThat(called.checkout().orElseThrow().ending()).isPresent();
  }

  @Test
  void moneyThatArrivesWhileACheckoutIsEndingIsReceived() {
    PurchaseRow paid = Rows.of(facts.created(), requested, started, ending, facts.paid());
    assertThat(paid.status()).isEqualTo(Status.PAID);
    assertThat(paid.checkout().orElseThrow().ending()).isEmpty();
  }

  @Test
  void aSessionThatNobodyMayPayAnyMoreChangesNothingThatIsShown() {
    PurchaseRow open = Rows.of(facts.created(), requested, started);
    PurchaseRow after = Rows.then(open, new SessionAbandoned(facts.id(), 1, "cs_0"));
    assertThat(after.checkout()).isEqualTo(open.checkout());
    assertThat(after.status()).isEqualTo(Status.PROCESSING);
  }
}

package io.bulkvouchers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundUpdateParams;
import io.bulkvouchers.sandbox.client.Ledger;
import io.bulkvouchers.sandbox.client.Refunded;
import io.bulkvouchers.sandbox.client.SandboxControl;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefundLifeTest {

  private static final String SLOW = "4000000000007726";
  private static final String FAILING = "4000000000005126";
  private static final Duration LATER = Duration.ofMinutes(3);

  private final Shop shop = Shop.open();
  private final SandboxControl control = SandboxControl.of(shop.sandbox().baseUrl());

  @AfterEach
  void close() {
    control.close();
    shop.close();
  }

  private Refund refunded(String card) throws StripeException {
    String intent = control.pay(shop.session().getId(), card).paymentIntent();
    return shop.stripe()
        .v1()
        .refunds()
        .create(
            RefundCreateParams.builder()
                .setPaymentIntent(intent)
                .setAmount(8_950L)
                .putMetadata("refund_id", "rf_1")
                .build());
  }

  private Refund again(Refund refund) throws StripeException {
    return shop.stripe().v1().refunds().retrieve(refund.getId());
  }

  private Charge charge() throws StripeException {
    return shop.stripe().v1().charges().list().getData().getFirst();
  }

  private List<String> eventTypes(int last) throws StripeException {
    return shop.events().stream().limit(last).map(Event::getType).toList().reversed();
  }

  @Test
  void aSlowRefundIsPendingUntilItsTimeHasCome() throws StripeException {
    Refund refund = refunded(SLOW);
    assertThat(refund.getStatus()).isEqualTo("pending");
    assertThat(charge().getAmountRefunded()).isEqualTo(8_950);
    assertThat(control.ledger().balances().getFirst().refunded()).isZero();

    control.advance(LATER);

    assertThat(again(refund).getStatus()).isEqualTo("succeeded");
    assertThat(control.ledger().balances().getFirst().refunded()).isEqualTo(8_950);
    Event updated = shop.events().getFirst();
    assertThat(updated.getType()).isEqualTo("refund.updated");
    assertThat(updated.getData().getPreviousAttributes()).containsEntry("status", "pending");
  }

  @Test
  void aRefundThatSucceededFailsLater() throws StripeException {
    Refund refund = refunded(FAILING);
    assertThat(refund.getStatus()).isEqualTo("succeeded");
    assertThat(control.ledger().balances().getFirst().net()).isEqualTo(80_550);

    control.advance(LATER);

    assertThat(again(refund).getStatus()).isEqualTo("failed");
    assertThat(again(refund).getFailureReason()).isEqualTo("expired_or_canceled_card");
    assertThat(charge().getAmountRefunded()).isZero();
    assertThat(eventTypes(2)).containsExactly("refund.updated", "refund.failed");
    assertThat(control.ledger().balances().getFirst().net()).isEqualTo(89_500);
    assertThat(control.ledger().rows())
        .extracting(Ledger.Row::kind, Ledger.Row::amount)
        .containsExactly(
            tuple("captured", 89_500L), tuple("refunded", 8_950L), tuple("refund_failed", 8_950L));
  }

  @Test
  void everyRefundMayBeSettledOrFailedByHand() throws StripeException {
    Refund arrived = refunded(SLOW);
    assertThat(control.settleRefund(arrived.getId()).status()).isEqualTo("succeeded");
    assertThat(control.failRefund(arrived.getId()).status()).isEqualTo("failed");
    assertThat(control.settleRefund(arrived.getId()).status()).isEqualTo("failed");
    Refund lost = refunded(SLOW);
    assertThat(control.failRefund(lost.getId()).status()).isEqualTo("failed");

    control.advance(LATER);

    assertThat(again(lost).getStatus()).isEqualTo("failed");
    assertThat(control.ledger().balances().getFirst().refunded()).isZero();
    assertThat(charge().getAmountRefunded()).isZero();
  }

  @Test
  void aPendingRefundCanBeCanceledAndASucceededOneCannot() throws StripeException {
    Refund refund = refunded(SLOW);

    Refund canceled = shop.stripe().v1().refunds().cancel(refund.getId());

    assertThat(canceled.getStatus()).isEqualTo("canceled");
    assertThat(charge().getAmountRefunded()).isZero();
    assertThat(eventTypes(1)).containsExactly("refund.updated");
    control.advance(LATER);
    assertThat(again(refund).getStatus()).isEqualTo("canceled");
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> shop.stripe().v1().refunds().cancel(refund.getId()))
        .withMessageContaining("its status is `canceled`");
  }

  @Test
  void whatIsRefundedInTheDashboardKnowsNothingOfTheShop() throws StripeException {
    String intent = shop.paid().getPaymentIntent();

    Refunded refunded = control.refundInDashboard(intent, 8_950);

    Refund refund = shop.stripe().v1().refunds().retrieve(refunded.refund());
    assertThat(refund.getMetadata()).isEmpty();
    assertThat(refund.getStatus()).isEqualTo("succeeded");
    assertThat(charge().getAmountRefunded()).isEqualTo(8_950);
    assertThat(eventTypes(3))
        .containsExactly("refund.created", "charge.refunded", "refund.updated");
    assertThat(shop.events().getFirst().getRequest().getId()).isNull();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> control.refundInDashboard(intent, 89_500))
        .withMessageContaining("amount_too_large");
  }

  @Test
  void itsMetadataCanBeChanged() throws StripeException {
    Refund refund = refunded(Shop.GOOD);
    Refund labeled =
        shop.stripe()
            .v1()
            .refunds()
            .update(refund.getId(), RefundUpdateParams.builder().putMetadata("order", "7").build());
    assertThat(labeled.getMetadata()).containsEntry("order", "7").containsKey("refund_id");
    assertThat(shop.events().getFirst().getData().getPreviousAttributes()).containsKey("metadata");
  }
}

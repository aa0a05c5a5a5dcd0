package io.bulkvouchers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.checkout.Session;
import com.stripe.param.DisputeListParams;
import com.stripe.param.RefundCreateParams;
import io.bulkvouchers.sandbox.client.Disputed;
import io.bulkvouchers.sandbox.client.Ledger;
import io.bulkvouchers.sandbox.client.SandboxControl;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DisputeTest {

  private static final String DISPUTED = "4000000000000259";

  private final Shop shop = Shop.open();
  private final SandboxControl control = SandboxControl.of(shop.sandbox().baseUrl());

  @AfterEach
  void close() {
    control.close();
    shop.close();
  }

  private Dispute again(Disputed dispute) throws StripeException {
    return shop.stripe().v1().disputes().retrieve(dispute.dispute());
  }

  private List<String> disputeEvents() throws StripeException {
    return shop.events().stream()
        .map(Event::getType)
        .filter(type -> type.startsWith("charge.dispute."))
        .toList()
        .reversed();
  }

  private void refund(Session session) throws StripeException {
    shop.stripe()
        .v1()
        .refunds()
        .create(
            RefundCreateParams.builder()
                .setPaymentIntent(session.getPaymentIntent())
                .setAmount(100L)
                .build());
  }

  private Ledger.Balance balance() {
    return control.ledger().balances().getFirst();
  }

  @Test
  void theCardThatObjectsPaysFirstAndIsDisputedThen() throws StripeException {
    Session session = shop.session();

    assertThat(control.pay(session.getId(), DISPUTED).outcome()).isEqualTo("paid");

    Session paid = shop.again(session);
    Dispute dispute = shop.stripe().v1().disputes().list().getData().getFirst();
    assertThat(dispute.getPaymentIntent()).isEqualTo(paid.getPaymentIntent());
    assertThat(dispute.getStatus()).isEqualTo("needs_response");
    assertThat(dispute.getReason()).isEqualTo("fraudulent");
    assertThat(shop.stripe().v1().charges().retrieve(dispute.getCharge()).getDisputed()).isTrue();
    assertThat(disputeEvents())
        .containsExactly("charge.dispute.created", "charge.dispute.funds_withdrawn");
    assertThat(balance().net()).isZero();
  }

  @Test
  void aDisputeTakesTheMoneyAtOnceAndAWonOneBringsItBack() throws StripeException {
    Session session = shop.paid();

    Disputed opened = control.openDispute(session.getPaymentIntent(), 8_950);

    assertThat(opened.status()).isEqualTo("needs_response");
    assertThat(balance())
        .extracting(Ledger.Balance::captured, Ledger.Balance::disputed, Ledger.Balance::net)
        .containsExactly(89_500L, 8_950L, 80_550L);
    assertThat(again(opened).getBalanceTransactions())
        .singleElement()
        .satisfies(taken -> assertThat(taken.getAmount()).isEqualTo(-8_950));

    assertThat(control.decideDispute(opened.dispute(), "won").status()).isEqualTo("won");

    assertThat(balance().disputed()).isZero();
    assertThat(again(opened).getBalanceTransactions()).hasSize(2);
    assertThat(disputeEvents())
        .containsExactly(
            "charge.dispute.created",
            "charge.dispute.funds_withdrawn",
            "charge.dispute.closed",
            "charge.dispute.funds_reinstated");
    assertThat(control.ledger().rows())
        .extracting(Ledger.Row::kind, Ledger.Row::amount)
        .containsExactly(
            tuple("captured", 89_500L), tuple("disputed", 8_950L), tuple("reinstated", 8_950L));
    refund(session);
  }

  @Test
  void aChargeThatWasChargedBackCannotBeRefunded() throws StripeException {
    Session session = shop.paid();
    Disputed opened = control.openDispute(session.getPaymentIntent());
    for (String outcome : List.of("", "lost")) {
      if (!outcome.isEmpty()) {
        control.decideDispute(opened.dispute(), outcome);
      }
      assertThatExceptionOfType(InvalidRequestException.class)
          .isThrownBy(() -> refund(session))
          .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("charge_disputed"))
          .withMessageContaining("has been charged back; cannot issue a refund.");
    }
    assertThat(balance().net()).isZero();
    assertThat(disputeEvents()).endsWith("charge.dispute.closed");
  }

  @Test
  void anInquiryMovesNoMoneyUntilItBecomesAChargeback() throws StripeException {
    Session session = shop.paid();
    Disputed inquiry = control.openInquiry(session.getPaymentIntent());
    assertThat(inquiry.status()).isEqualTo("warning_needs_response");
    assertThat(again(inquiry).getIsChargeRefundable()).isTrue();
    assertThat(balance().disputed()).isZero();
    refund(session);

    assertThat(control.escalateInquiry(inquiry.dispute()).status()).isEqualTo("needs_response");

    assertThat(balance().net()).isZero();
    assertThat(disputeEvents())
        .containsExactly(
            "charge.dispute.created", "charge.dispute.updated", "charge.dispute.funds_withdrawn");
  }

  @Test
  void aClosedInquiryLeavesTheChargeAsItWas() throws StripeException {
    Session session = shop.paid();
    Disputed inquiry = control.openInquiry(session.getPaymentIntent());
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> control.decideDispute(inquiry.dispute(), "won"))
        .withMessageContaining("an inquiry ends warning_closed");
    assertThat(control.decideDispute(inquiry.dispute(), "warning_closed").status())
        .isEqualTo("warning_closed");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> control.decideDispute(inquiry.dispute(), "warning_closed"))
        .withMessageContaining("decided already");
    refund(session);
    assertThat(balance().disputed()).isZero();
  }

  @Test
  void oneChargeHasOneOpenDisputeAndNoneThatIsTooLarge() throws StripeException {
    String intent = shop.paid().getPaymentIntent();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> control.openDispute(intent, 89_501))
        .withMessageContaining("must be from 1 to 89500");
    control.openDispute(intent);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> control.openInquiry(intent))
        .withMessageContaining("disputed already");
    assertThat(shop.control("/disputes", "{\"paymentIntent\": \"pi_none\"}").toString())
        .contains("No such payment_intent");
  }

  @Test
  void disputesAreListedByChargeAndPaymentIntentWithCursors() throws StripeException {
    Disputed first = control.openDispute(shop.paid().getPaymentIntent());
    Disputed second = control.openDispute(shop.paid().getPaymentIntent());
    var disputes = shop.stripe().v1().disputes();
    assertThat(disputes.list(DisputeListParams.builder().setLimit(1L).build()).getData())
        .extracting(Dispute::getId)
        .containsExactly(second.dispute());
    DisputeListParams older =
        DisputeListParams.builder().setStartingAfter(second.dispute()).build();
    assertThat(disputes.list(older).getData())
        .extracting(Dispute::getId)
        .containsExactly(first.dispute());
    DisputeListParams charge = DisputeListParams.builder().setCharge(first.charge()).build();
    assertThat(disputes.list(charge).getData())
        .extracting(Dispute::getPaymentIntent)
        .containsExactly(first.paymentIntent());
  }
}

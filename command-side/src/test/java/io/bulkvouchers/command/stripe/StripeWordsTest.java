package io.bulkvouchers.command.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import io.bulkvouchers.command.purchase.ObservedDispute.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeWordsTest {

  @ParameterizedTest
  @CsvSource({
    "warning_needs_response, INQUIRY",
    "warning_under_review, INQUIRY",
    "warning_closed, INQUIRY_CLOSED",
    "needs_response, CHARGEBACK",
    "under_review, CHARGEBACK",
    "won, WON",
    "lost, LOST",
    "prevented, INQUIRY_CLOSED",
  })
  void aDisputeStandsWhereStripeSays(String status, Standing standing) {
    assertThat(StripeDispute.of(dispute(status)).standing()).isEqualTo(standing);
  }

  @Test
  void aDisputeThatWasPreventedAndMovedMoneyIsForAPerson() {
    Dispute dispute = dispute("prevented");
    BalanceTransaction taken = new BalanceTransaction();
    taken.setAmount(-89_500L);
    dispute.setBalanceTransactions(List.of(taken));

    assertThatThrownBy(() -> StripeDispute.of(dispute).standing()).isInstanceOf(UnknownWord.class);
  }

  @Test
  void aWordOfTomorrowIsNeverGuessed() {
    StripeDispute read = StripeDispute.of(dispute("on_the_moon"));

    assertThatThrownBy(read::standing)
        .isInstanceOfSatisfying(
            UnknownWord.class, word -> assertThat(word.word()).isEqualTo("on_the_moon"));
  }

  @Test
  void aRefundInAWordOfTomorrowSpoilsNoList() {
    Refund refund = new Refund();
    refund.setId("re_1");
    refund.setAmount(8950L);
    refund.setCurrency("usd");
    refund.setStatus("on_the_moon");

    StripeRefund read = StripeRefund.of(refund);

    assertThatThrownBy(read::progress).isInstanceOf(UnknownWord.class);
  }

  private static Dispute dispute(String status) {
    Dispute dispute = new Dispute();
    dispute.setId("du_1");
    dispute.setAmount(89_500L);
    dispute.setCurrency("usd");
    dispute.setPaymentIntent("pi_1");
    dispute.setStatus(status);
    return dispute;
  }
}

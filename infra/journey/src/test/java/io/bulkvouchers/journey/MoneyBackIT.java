package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.Together;
import io.bulkvouchers.journey.language.View;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MoneyBackIT extends Scenario {

  @Test
  void S48_aFullRefundSendsEverythingBackAndRevokesAllUnusedCodes() {
    Purchase purchase = tenPaidAndFulfilled();
    organizer().refunds(purchase);
    View refunded = purchase.becomes("refunded");
    assertThat(refunded.refunded()).isEqualTo("89500 USD");
    assertThat(refunded.revoked()).isEqualTo(10);
    assertThat(refunded.live()).isZero();
    assertThat(stripe().netOf(purchase)).isZero();
    assertThat(buyer().tries().toSeeVouchers(purchase).expect(200).json().path("items"))
        .allMatch(voucher -> voucher.path("state").asString().equals("revoked"));
  }

  @Test
  void S50_whatIsPendingOrFailedHasNothingToRefund() {
    Purchase pending = tenAt8950();
    organizer().tries().toRefund(pending, 1).expectProblem(409, "nothing_to_refund");

    Purchase failed = tenAt8950();
    stripe().expires(buyer().checksOut(failed));
    long version = failed.becomes("failed").version();
    organizer().tries().toRefund(failed, version).expectProblem(409, "nothing_to_refund");
    assertThat(stripe().refundsOf(failed)).isEmpty();
  }

  @Test
  void S50_moreThanWhatIsLeftIsRefused() {
    Purchase purchase = tenPaidAndFulfilled();
    long version = purchase.now().version();
    organizer().tries().toRefund(purchase, version, usd(89_501)).expectProblem(409, TOO_LARGE);

    organizer().tries().toRefund(purchase, version, usd(80_000)).expect(202);
    long later = purchase.becomes("partially_refunded").version();
    organizer().tries().toRefund(purchase, later, usd(9_501)).expectProblem(409, TOO_LARGE);
    assertThat(stripe().movements(purchase, "refunded")).isEqualTo(80_000);
    assertThat(stripe().refundsOf(purchase)).hasSize(1);
  }

  @Test
  void S50_askedTwiceAtTheSameMomentItIsSentOnce() {
    Purchase purchase = tenPaidAndFulfilled();
    long version = purchase.now().version();
    List<Answer> answers = Together.times(2, () -> organizer().tries().toRefund(purchase, version));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(202, 412);
    purchase.becomes("refunded");
    assertThat(stripe().refundsOf(purchase)).hasSize(1);
    assertThat(stripe().netOf(purchase)).isZero();
  }

  private static final String TOO_LARGE = "refund_too_large";

  private static Map<String, ?> usd(long amount) {
    return Map.of("amount", amount, "currency", "USD");
  }
}

package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Inbox;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.Together;
import io.bulkvouchers.journey.language.View;
import io.bulkvouchers.sandbox.client.Refunded;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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
  void S48_ofTenCodesTheSevenUnusedGoAndTheThreeUsedAreListed() {
    Purchase purchase = tenPaidAndFulfilled();
    List<String> codes = buyer().revealsCodes(purchase);
    for (int serial : List.of(1, 5, 9)) {
      registration().redeems(codes.get(serial - 1)).expect(201);
    }
    purchase.until(view -> assertThat(view.redeemed()).isEqualTo(3));
    JsonNode preview = desk(purchase).previewsRefund().expect(200).json();
    assertThat(preview.at("/amount/amount").asLong()).isEqualTo(89_500);
    assertThat(preview.at("/vouchers/serials").asString()).isEqualTo("2-4,6-8,10");
    assertThat(preview.at("/vouchers/count").asInt()).isEqualTo(7);
    assertThat(preview.path("redeemed").asInt()).isEqualTo(3);

    organizer().refunds(purchase);
    View refunded = purchase.becomes("refunded");
    assertThat(refunded.refunded()).isEqualTo("89500 USD");
    assertThat(refunded.revoked()).isEqualTo(7);
    assertThat(refunded.redeemed()).isEqualTo(3);
    assertThat(refunded.live()).isZero();
    assertThat(stripe().netOf(purchase)).isZero();
    JsonNode fact = organizer().facts(purchase, "refunded").getFirst().path("data");
    assertThat(fact.path("revokedVouchers").asString()).isEqualTo("2-4,6-8,10");
    assertThat(fact.path("redeemedBefore").asString()).isEqualTo("1,5,9");
    registration().redeems(codes.get(1)).expectProblem(409, NOT_USABLE);
    registration().redeems(codes.get(0)).expectProblem(409, NOT_USABLE);
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

  @Test
  void S49_twoRefundsInStripesDashboardAreCountedOnceEachAndTakeOneUnusedCodeEach() {
    Purchase purchase = tenAt8950();
    String intent = stripe().pays(buyer().checksOut(purchase)).paymentIntent();
    purchase.becomes("fulfilled");

    Refunded first = stage().sandbox().refundInDashboard(intent, 8_950);
    View after = purchase.becomes("partially_refunded");
    assertThat(after.refunded()).isEqualTo("8950 USD");
    assertThat(after.revoked()).isEqualTo(1);

    stage().sandbox().refundInDashboard(intent, 8_950);
    View last = purchase.until(view -> assertThat(view.refunded()).isEqualTo("17900 USD"));
    assertThat(last.status()).isEqualTo("partially_refunded");
    assertThat(last.revoked()).isEqualTo(2);
    assertThat(last.live()).isEqualTo(8);
    assertThat(amountsRefunded(first.charge())).containsExactlyInAnyOrder(8_950L, 17_900L);

    toldAgain("charge.refunded", first.charge());
    toldAgain("refund.created", first.refund());
    assertThat(purchase.now().version()).isEqualTo(last.version());
    assertThat(organizer().facts(purchase, "refunded")).hasSize(2);
    assertThat(stripe().netOf(purchase)).isEqualTo(71_600);
  }

  private List<Long> amountsRefunded(String charge) {
    return stripe().events("charge.refunded", charge).stream()
        .map(event -> event.at("/data/object/amount_refunded").asLong())
        .toList();
  }

  /** Once under its id, and once more under another. */
  private void toldAgain(String type, String object) {
    JsonNode event = stripe().event(type, object);
    JsonNode twin = Inbox.renamed(event, "evt_twin" + object);
    for (JsonNode told : List.of(event, twin)) {
      assertThat(stripe().delivers(told).isSuccess()).isTrue();
      conference().inbox().works(told);
    }
  }

  private static final String TOO_LARGE = "refund_too_large";

  private static Map<String, ?> usd(long amount) {
    return Map.of("amount", amount, "currency", "USD");
  }
}

package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Conference;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.Together;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FulfillmentIT extends Scenario {

  private static final String SCOPE = "/data/terms/products";

  @Test
  void S34_codesThatCannotBeMadeLeaveItPaidAreTriedAgainAndMadeInTheEnd() {
    Purchase purchase = tenAt8950();
    try (var _ = stage().clashFor(purchase)) {
      stripe().pays(buyer().checksOut(purchase));
      purchase.becomes("paid");
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> failuresOf(purchase) >= 2);
      assertThat(purchase.now().status()).isEqualTo("paid");
      assertThat(purchase.now().live()).isZero();
      assertThat(purchase.now().paid()).isEqualTo("89500 USD");
    }
    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
    assertThat(buyer().revealsCodes(purchase)).hasSize(10).doesNotHaveDuplicates();
    assertThat(organizer().facts(purchase, "failed")).isEmpty();
    assertThat(organizer().facts(purchase, "fulfilled")).hasSize(1);
  }

  @Test
  void S34_anOperatorCanTryAgainAtOnceAndHearsWhyItFails() {
    Purchase purchase = tenAt8950();
    try (var _ = stage().clashFor(purchase)) {
      stripe().pays(buyer().checksOut(purchase));
      purchase.becomes("paid");
      operator().tries().toFulfill(purchase).expectProblem(503, "code_clash");
      assertThat(purchase.now().status()).isEqualTo("paid");
    }
    operator().tries().toFulfill(purchase).expect(200);
    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
    assertThat(organizer().facts(purchase, "fulfilled")).hasSize(1);
  }

  @Test
  void S38_aVoidedCodeIsReplacedByExactlyOneNewOne() {
    Purchase purchase = tenPaidAndFulfilled();
    List<String> before = buyer().revealsCodes(purchase);
    organizer().tries().toVoid(purchase, "3").expect(200);
    assertThat(purchase.until(view -> assertThat(view.live()).isEqualTo(9)).status())
        .isEqualTo("fulfilled");

    organizer().tries().toRepair(purchase).expect(200);
    purchase.until(view -> assertThat(view.live()).isEqualTo(10));
    List<String> after = buyer().revealsCodes(purchase);
    assertThat(after).hasSize(11).doesNotHaveDuplicates().containsAll(before);
    registration().redeems(before.get(2)).expectProblem(409, NOT_USABLE);
    assertThat(states(purchase)).filteredOn("voided"::equals).hasSize(1);
    assertThat(states(purchase)).filteredOn("active"::equals).hasSize(10);
    organizer().tries().toRepair(purchase).expectProblem(409, "nothing_missing");
    assertThat(purchase.now().live()).isEqualTo(10);
    assertThat(stripe().netOf(purchase)).isEqualTo(89_500);
    after.removeAll(before);
    registration().redeems(after.getFirst()).expect(201);
  }

  @Test
  void S38_eightRepairsAtTheSameMomentMakeNoMoreThanIsMissing() {
    Purchase purchase = tenPaidAndFulfilled();
    organizer().tries().toVoid(purchase, "1-4").expect(200);
    List<Answer> answers = Together.times(8, () -> organizer().tries().toRepair(purchase));
    assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
    assertThat(answers).filteredOn(Answer::isSuccess).hasSize(1);
    purchase.until(view -> assertThat(view.live()).isEqualTo(10));
    assertThat(buyer().revealsCodes(purchase)).hasSize(14).doesNotHaveDuplicates();
  }

  @Test
  void S39_aProductThatIsWithdrawnAfterThePaymentStaysInTheScopeOfTheCodes() {
    Conference there = stage().conference("USD");
    there.offers("workshop");
    Purchase purchase = there.organizer().requests(there.order(10).of("workshop").at(8_950));
    try (var _ = stage().clashFor(purchase)) {
      there.stripe().pays(there.buyer().checksOut(purchase));
      purchase.becomes("paid");
      there.withdraws("workshop");
    }
    purchase.becomes("fulfilled");
    assertThat(there.organizer().facts(purchase, "fulfilled").getFirst().at(SCOPE))
        .extracting(JsonNode::asString)
        .containsExactly("workshop");
    assertThat(purchase.now().json().at("/terms/products/0").asString()).isEqualTo("workshop");
    there
        .organizer()
        .tries()
        .toRequest(there.order(1).of("workshop").at(8_950))
        .expectProblem(409, "product_not_offered");
  }

  private List<String> states(Purchase purchase) {
    return buyer()
        .tries()
        .toSeeVouchers(purchase)
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .map(voucher -> voucher.path("state").asString())
        .toList();
  }

  private long failuresOf(Purchase purchase) {
    return stage()
        .commandDatabase()
        .count(
            "select coalesce(max(consecutive_failures), 0) from scheduled_tasks"
                + " where task_name = 'fulfillment' and task_instance = ?",
            purchase.id());
  }
}

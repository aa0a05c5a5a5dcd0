package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Checkout;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.Together;
import io.bulkvouchers.sandbox.client.ApiRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CheckoutIT extends Scenario {

  @Test
  void S12_checkoutOpensOneSessionThatSaysWhatIsBoughtAndByWhichPurchase() {
    Purchase purchase = tenAt8950();
    Checkout checkout = buyer().checksOut(purchase);
    JsonNode session = stripe().session(checkout);
    JsonNode price = stripe().lineItem(checkout).path("price");

    assertThat(purchase.becomes("processing").json().at("/checkout/url").asString())
        .isEqualTo(checkout.url());
    assertThat(stripe().sessionsOf(purchase)).hasSize(1);
    assertThat(session.path("mode").asString()).isEqualTo("payment");
    assertThat(session.path("amount_total").asLong()).isEqualTo(89_500);
    assertThat(price.path("unit_amount").asLong()).isEqualTo(8_950);
    assertThat(price.path("currency").asString()).isEqualTo("usd");
    assertThat(stripe().lineItem(checkout).path("quantity").asInt()).isEqualTo(10);
    assertThat(session.at("/metadata/bulk_purchase_id").asString()).isEqualTo(purchase.id());

    String intent = stripe().pays(checkout).paymentIntent();
    assertThat(stripe().paymentIntent(intent).at("/metadata/bulk_purchase_id").asString())
        .isEqualTo(purchase.id());
  }

  @Test
  void S12_eachStepFromTheCheckoutToTheCodesNamesTheRequestThatBeganIt() {
    Purchase purchase = tenAt8950();
    Answer asked = buyer().tries().toCheckOut(purchase).expect(201);
    stripe().pays(stripe().checkoutOf(purchase));
    purchase.becomes("fulfilled");

    assertThat(organizer().timeline(purchase))
        .filteredOn(step -> step.path("version").asLong() > 1)
        .extracting(
            step -> step.path("type").asString(), step -> step.path("correlation").asString(""))
        .startsWith(tuple("bulk-purchase.checkout-requested.v1", chain(asked)))
        .endsWith(tuple("bulk-purchase.fulfilled.v1", chain(asked)))
        .allSatisfy(step -> assertThat(step.toList()).endsWith(chain(asked)));
  }

  @Test
  void S13_whatCostsNothingIsFulfilledWithoutStripe() {
    Purchase purchase = organizer().requests(order(5).at(0));
    secondOrganizer().approves(purchase);
    buyer().tries().toCheckOut(purchase).expectProblem(409, "nothing_to_pay");
    organizer().fulfills(purchase);
    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(5);
    assertThat(buyer().revealsCodes(purchase)).hasSize(5).doesNotHaveDuplicates();
    assertThat(stripe().sessionsOf(purchase)).isEmpty();
  }

  @Test
  void S14_whatIsApprovedButNotPaidIsNotFulfilled() {
    Purchase purchase = tenAt8950();
    secondOrganizer().approves(purchase);
    organizer().tries().toFulfill(purchase).expectProblem(409, "not_paid");
    assertThat(purchase.becomes("approved").live()).isZero();
  }

  @Test
  void S16_checkoutAskedEightTimesAtOnceAndOnceMoreOpensOneSessionWithOneUrl() {
    Purchase purchase = tenAt8950();
    List<Answer> answers = Together.times(8, () -> buyer().tries().toCheckOut(purchase));
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers)
        .extracting(answer -> answer.json().path("url").asString())
        .containsOnly(buyer().checksOut(purchase).url());
    assertThat(stripe().sessionsOf(purchase)).hasSize(1);
  }

  @Test
  void S17_anExpiredSessionFailsTheAttemptAndANewOneUnderANewKeyWorks() {
    Purchase purchase = tenAt8950();
    Checkout first = buyer().checksOut(purchase);
    stripe().expires(first);
    purchase.becomes("failed");

    Checkout second = buyer().checksOut(purchase);
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.session()).isNotEqualTo(first.session());
    assertThat(stage().sandbox().requests("POST", "/v1/checkout/sessions"))
        .extracting(ApiRequest::idempotencyKey)
        .contains(purchase.id() + "-1", purchase.id() + "-2");
    assertThat(stripe().triesToPay(first).outcome()).isEqualTo("closed");

    stripe().pays(second);
    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
    assertThat(stripe().netOf(purchase)).isEqualTo(89_500);
  }

  @Test
  void S18_aDealWithoutSponsorWorksAndNoMetadataSaysNone() {
    Purchase purchase = organizer().requests(order(10).withoutSponsor().at(8_950));
    Checkout checkout = organizer().checksOut(purchase);
    JsonNode metadata = stripe().session(checkout).path("metadata");
    assertThat(metadata.propertyNames())
        .containsExactlyInAnyOrder(
            "bulk_purchase_id", "conference_id", "attempt", "correlation_id");
    assertThat(metadata.toString()).doesNotContainIgnoringCase("none").doesNotContain("null");

    String intent = stripe().pays(checkout).paymentIntent();
    assertThat(stripe().paymentIntent(intent).path("metadata")).isEqualTo(metadata);
    purchase.becomes("fulfilled");
    assertThat(organizer().revealsCodes(purchase))
        .allMatch(code -> code.matches("BULK(-[0-9A-HJKMNP-TV-Z]{4}){4}"));
  }

  private static String chain(Answer answer) {
    return answer.header("X-Request-Id").orElseThrow();
  }
}

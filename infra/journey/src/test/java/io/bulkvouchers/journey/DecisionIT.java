package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.Together;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DecisionIT extends Scenario {

  private static final String WRONG_STATE = "not_in_this_state";

  @Test
  void S08_aDenialKeepsWhoAndWhyAndNothingFollowsIt() {
    Purchase purchase = tenAt8950();
    secondOrganizer().tries().toDeny(purchase, "budget").expect(200);
    long version = purchase.becomes("denied").version();
    assertThat(auditor().facts(purchase, "denied"))
        .singleElement()
        .satisfies(
            denied -> {
              assertThat(denied.path("actor").asString()).isEqualTo("second-organizer");
              assertThat(denied.at("/data/reason").asString()).isEqualTo("budget");
            });

    buyer().tries().toCheckOut(purchase).expectProblem(409, WRONG_STATE);
    organizer().tries().toApprove(purchase).expectProblem(409, WRONG_STATE);
    secondOrganizer().tries().toApprove(purchase).expectProblem(409, WRONG_STATE);
    organizer().tries().toFulfill(purchase).expectProblem(409, "not_paid");
    assertThat(purchase.now().version()).isEqualTo(version);
    assertThat(stripe().sessionsOf(purchase)).isEmpty();
  }

  @Test
  void S08_aDenialWithoutAReasonIsRefused() {
    Purchase purchase = tenAt8950();
    organizer().tries().toDeny(purchase, " ").expectProblem(422, "invalid_value");
    assertThat(purchase.now().status()).isEqualTo("pending");
  }

  @Test
  void S09_nobodyApprovesHerOwnDealUnlessSheSaysWhyAndTheHistoryShowsIt() {
    Purchase purchase = tenAt8950();
    organizer().tries().toApprove(purchase).expectProblem(409, "four_eyes");
    organizer().tries().toApproveAlone(purchase, " ").expectProblem(422, "invalid_value");
    assertThat(purchase.now().version()).isEqualTo(1);

    organizer().tries().toApproveAlone(purchase, "the others are on a plane").expect(200);
    purchase.becomes("approved");
    JsonNode approved = auditor().facts(purchase, "approved").getFirst();
    assertThat(approved.path("actor").asString()).isEqualTo("organizer");
    assertThat(approved.at("/data/overrideReason").asString())
        .isEqualTo("the others are on a plane");
  }

  @Test
  void S10_whatIsDecidedOrPaidCannotBeApprovedAgain() {
    Purchase approved = tenAt8950();
    secondOrganizer().approves(approved);
    approved.becomes("approved");
    Purchase fulfilled = tenPaidAndFulfilled();
    Purchase refunded = tenPaidAndFulfilled();
    organizer().refunds(refunded);
    refunded.becomes("refunded");
    List.of(approved, fulfilled, refunded).forEach(this::approvalChangesNothing);

    Purchase paid = tenAt8950();
    try (var _ = stage().clashFor(paid)) {
      stripe().pays(buyer().checksOut(paid));
      paid.becomes("paid");
      approvalChangesNothing(paid);
    }
    paid.becomes("fulfilled");
  }

  @RepeatedTest(3)
  void S11_ofAnApprovalAndADenialAtTheSameMomentOneWinsAndTheOtherHearsOfAConflict() {
    Purchase purchase = buyer().requests(order(10).at(34_900));
    List<Answer> answers =
        Together.all(
            List.of(
                () -> organizer().tries().seeing(1).toApprove(purchase),
                () -> secondOrganizer().tries().seeing(1).toDeny(purchase, "budget")));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
    String won = answers.getFirst().status() == 200 ? "approved" : "denied";
    assertThat(purchase.becomes(won).version()).isEqualTo(2);
    answers.stream()
        .filter(answer -> !answer.isSuccess())
        .forEach(answer -> answer.expectProblem(412, "version_conflict"));
  }

  private void approvalChangesNothing(Purchase purchase) {
    String before = purchase.now().toString();
    secondOrganizer().tries().toApprove(purchase).expectProblem(409, WRONG_STATE);
    secondOrganizer().tries().toApproveAlone(purchase, "once more").expectProblem(409, WRONG_STATE);
    assertThat(purchase.now()).hasToString(before);
  }
}

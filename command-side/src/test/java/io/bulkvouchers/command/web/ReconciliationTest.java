package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.sandbox.client.Ledger;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** The sandbox's own ledger is the oracle. */
@ExtendWith(OutputCaptureExtension.class)
class ReconciliationTest extends BooksTest {

  @Test
  void whatWeKnowAgreesWithStripeToTheCent() {
    PurchaseId id = fulfilled();
    scene.refund(id, 2 * 8950);
    scene.awaitStatus(id, Status.PARTIALLY_REFUNDED);

    JsonNode run = reconcile(scene.conferenceOf(id));

    assertThat(run.path("differenceCount").asInt()).isZero();
    assertThat(run.path("differences")).isEmpty();
    assertThat(run.at("/totals/0/currency").asString()).isEqualTo("USD");
    assertThat(run.at("/totals/0/ours")).isEqualTo(run.at("/totals/0/stripe"));
    Ledger.Balance ledger = ledger(id);
    assertThat(run.at("/totals/0/stripe/captured").asLong()).isEqualTo(ledger.captured());
    assertThat(run.at("/totals/0/stripe/refunded").asLong()).isEqualTo(ledger.refunded());
    assertThat(run.at("/totals/0/stripe/net").asLong()).isEqualTo(ledger.net());
  }

  @Test
  void moneyThatMovedBehindOurBackIsListedRowByRow() {
    PurchaseId id = fulfilled();
    String refund = DESK.refundInDashboard(intent(id), 8950).refund();
    String dispute = DESK.openDispute(intent(id), 10_000).dispute();

    JsonNode run = reconcile(scene.conferenceOf(id));

    assertThat(rows(run))
        .containsExactlyInAnyOrder(
            "refund %s %s - 8950 USD not_in_our_facts".formatted(refund, id),
            "dispute %s %s - 10000 USD not_in_our_facts".formatted(dispute, id));
    assertThat(run.at("/totals/0/difference/net").asLong()).isEqualTo(-18_950);
    assertThat(run.at("/totals/0/stripe/net").asLong()).isEqualTo(ledger(id).net());
  }

  @Test
  void aPaymentThatNobodyToldUsOfIsADifferenceUntilItIsFound() {
    PurchaseId id = paidAtStripe();
    String conference = scene.conferenceOf(id).value();
    JsonNode before = reconcile(scene.conferenceOf(id));
    assertThat(health()).contains("ATTENTION", conference + ": differences 1");
    assertThat(before.path("differenceCount").asInt()).isEqualTo(1);
    assertThat(before.at("/differences/0/why").asString()).isEqualTo("not_in_our_facts");

    sweep(id);
    scene.awaitStatus(id, Status.FULFILLED);

    assertThat(reconcile(scene.conferenceOf(id)).path("differenceCount").asInt()).isZero();
    assertThat(health()).doesNotContain(conference);
  }

  @Test
  void moneyThatWasPaidTwiceIsKnownThoughNoOrderExplainsIt() {
    PurchaseId id = scene.approved();
    scene.startCheckout(id);
    STRIPE.pay(scene.awaitSession(id).sessionId());
    STRIPE.pay(seconds.open(backstage.opening(id)).id());
    sweep(id);
    scene.awaitStatus(id, Status.FULFILLED);
    Awaitility.await().until(() -> !scene.state(id).order().reviews().open().isEmpty());

    JsonNode run = reconcile(scene.conferenceOf(id));

    assertThat(run.path("differences")).isEmpty();
    assertThat(run.at("/totals/0/ours/captured").asLong()).isEqualTo(2 * 89_500);
  }

  @Test
  void moneyWithoutAMarkIsADifferenceInItsOwnCurrency() {
    PurchaseId id = fulfilled();
    STRIPE.pay(seconds.unmarked(scene.conferenceOf(id), 5_000, "jpy"));
    STRIPE.pay(seconds.unmarked(scene.conferenceOf(id), 12_340, "kwd"));

    JsonNode run = reconcile(scene.conferenceOf(id));

    assertThat(run.path("differences")).hasSize(2);
    assertThat(run.at("/differences/0/why").asString()).isEqualTo("without_conference");
    assertThat(run.path("totals")).hasSize(3);
    assertThat(run.at("/totals/0/currency").asString()).isEqualTo("JPY");
    assertThat(run.at("/totals/0/difference/captured").asLong()).isEqualTo(5_000);
    assertThat(run.at("/totals/1/difference/captured").asLong()).isEqualTo(12_340);
    assertThat(run.at("/totals/2/difference/captured").asLong()).isZero();
  }

  @Test
  void twoConferencesOnOneAccountDoNotSeeEachOthersMoney() {
    PurchaseId one = fulfilled();
    ConferenceId shared = scene.conference();
    PurchaseId other = scene.approved(shared);
    scene.connect(other, scene.key(one));
    scene.startCheckout(other);
    STRIPE.pay(scene.awaitSession(other).sessionId());
    backstage.lookNow(other + "-1");
    scene.awaitStatus(other, Status.FULFILLED);
    scene.refund(other, 8950);
    scene.awaitStatus(other, Status.PARTIALLY_REFUNDED);

    JsonNode first = reconcile(scene.conferenceOf(one));
    JsonNode second = reconcile(shared);

    assertThat(first.path("differenceCount").asInt()).isZero();
    assertThat(second.path("differenceCount").asInt()).isZero();
    assertThat(first.at("/totals/0/stripe/net").asLong()).isEqualTo(89_500);
    assertThat(second.at("/totals/0/stripe/net").asLong()).isEqualTo(80_550);
  }

  @Test
  void moneyOfAnotherConferenceInThisAccountIsListedWhenItsOwnAccountDoesNotHaveIt() {
    PurchaseId one = fulfilled();
    PurchaseId astray = scene.approved();
    scene.connect(astray, scene.key(one));
    scene.startCheckout(astray);
    STRIPE.pay(scene.awaitSession(astray).sessionId());
    scene.connect(astray, TestStripe.freshKey());

    JsonNode run = reconcile(scene.conferenceOf(one));

    assertThat(rows(run))
        .containsExactly(
            "payment %s %s - 89500 USD without_conference".formatted(intent(astray), astray));
  }

  @Test
  void moneyThatTheAccountDoesNotHaveIsADifference() {
    PurchaseId id = fulfilled();
    scene.connect(id, TestStripe.freshKey());

    JsonNode run = reconcile(scene.conferenceOf(id));

    assertThat(rows(run))
        .containsExactly("payment %s %s 89500 USD - not_at_stripe".formatted(intent(id), id));
  }

  @Test
  void aSilentStripeFailsTheRunAndNotTheHouse() {
    PurchaseId id = scene.approved();
    scene.connect(id, "sk_live_nobody");

    JsonNode run = reconcile(scene.conferenceOf(id));

    assertThat(run.path("state").asString()).isEqualTo("failed");
    assertThat(run.path("problem").asString()).isEqualTo("stripe_silent_key_refused");
    assertThat(health()).contains(scene.conferenceOf(id) + ": stripe_silent_key_refused");
  }

  @Test
  void financeAsksOrganizersAndAuditorsReadAndOthersSeeNothing(CapturedOutput log) {
    PurchaseId id = scene.approved();
    ConferenceId conference = scene.conferenceOf(id);
    String at = "/conferences/" + conference + "/reconciliations";
    String run = reconcile(conference).path("id").asString();
    assertThat(log.getOut()).contains("run=" + run + " actor=finance");

    for (String role : List.of("finance", "organizer", "auditor")) {
      String token = Api.with(role, conference.value());
      assertThat(get(token, at).is(200).json().at("/reconciliations/0/id").asString())
          .isEqualTo(run);
      get(token, at + "/" + run).is(200);
    }
    api.post(Api.with("auditor", conference.value()), at, "{}").isProblem(403, "forbidden");
    api.post(Api.organizer(conference.value()), at, "{}").isProblem(403, "forbidden");
    get(Api.with("operator", conference.value()), at).isProblem(403, "forbidden");
    get(Api.with("finance", "other-2027"), at).isProblem(404, "unknown_conference");
    get(Api.with("finance", conference.value()), at + "/rec_0").isProblem(404, "not_found");
  }
}

package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Books;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.sandbox.client.Disputed;
import io.bulkvouchers.sandbox.client.Outcome;
import io.bulkvouchers.sandbox.client.Refunded;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BooksIT extends Scenario {

  @Test
  void S54_whatFinanceSeesIsWhatStripesOwnLedgerSaysAtEveryStep() {
    agree(new Books(0, 0, 0, 0));
    Purchase kept = tenAt8950();
    paid(kept);
    Purchase partly = tenAt8950();
    paid(partly);
    agree(new Books(179_000, 0, 0, 179_000));

    long seen = partly.now().version();
    var amount = Map.of("amount", 8_950, "currency", "USD");
    finance().tries().toRefund(partly, seen, amount).expect(202);
    agree(new Books(179_000, 8_950, 0, 170_050));

    Outcome payment = paid(tenAt8950());
    Refunded byHand = stage().sandbox().refundInDashboard(payment.paymentIntent(), 17_900);
    agree(new Books(268_500, 26_850, 0, 241_650));
    stage().sandbox().failRefund(byHand.refund());
    agree(new Books(268_500, 8_950, 0, 259_550));

    Disputed lost = stripe().bank().disputes(paid(tenAt8950()));
    agree(new Books(358_000, 8_950, 89_500, 259_550));
    Disputed won = stripe().bank().disputes(paid(tenAt8950()));
    agree(new Books(447_500, 8_950, 179_000, 259_550));
    stripe().bank().decides(won, "won");
    stripe().bank().decides(lost, "lost");
    agree(new Books(447_500, 8_950, 89_500, 349_050));

    JsonNode run = finance().reconciles(conference());
    assertThat(run.path("differences")).isEmpty();
    assertThat(run.at("/totals/0/difference/net").asLong(-1)).isZero();
    assertThat(run.at("/totals/0/stripe/net").asLong()).isEqualTo(349_050);
  }

  @Test
  void S54_financeSeesMoneyAndSendsItBackButDecidesNothing() {
    Purchase purchase = tenAt8950();
    finance().tries().toApprove(purchase).expectProblem(403, "forbidden");
    finance().tries().toDeny(purchase, "budget").expectProblem(403, "forbidden");
    buyer().tries().read(ledger()).expectProblem(403, "forbidden");
    stage()
        .conferenceWithoutStripe()
        .finance()
        .tries()
        .read(ledger())
        .expectProblem(404, "not_found");
    assertThat(purchase.now().version()).isEqualTo(1);
  }

  private void agree(Books expected) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(stripe().books("USD")).isEqualTo(expected);
              assertThat(finance().books(conference(), "USD")).isEqualTo(expected);
            });
  }

  private Outcome paid(Purchase purchase) {
    Outcome paid = stripe().pays(buyer().checksOut(purchase));
    purchase.becomes("fulfilled");
    return paid;
  }

  private String ledger() {
    return "/conferences/" + conference().id() + "/ledger";
  }
}

package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Books;
import io.bulkvouchers.journey.language.Checkout;
import io.bulkvouchers.journey.language.Conference;
import io.bulkvouchers.journey.language.Lookalike;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.View;
import io.bulkvouchers.sandbox.client.FaultOrder;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Money that came, but not as it was asked for: kept in sight, and never turned into codes. */
class ForeignMoneyIT extends Scenario {

  private static final String COMPLETED = "checkout.session.completed";

  @AfterEach
  void callFaultsOff() {
    stage().sandbox().noFaults();
  }

  @Test
  void S29_amountTotalOneMakesNoCodesIsFlaggedAndFinanceSeesTheMoney() {
    Conference there = stage().conference("USD");
    Purchase purchase = there.organizer().requests(there.order(10).at(8_950));
    Checkout strange = there.stripe().opens(Lookalike.of(purchase).over(1).tiny());
    paidInsteadOfTheOwn(there, purchase, strange);
    assertThat(there.finance().books(there, "USD")).isEqualTo(new Books(1, 0, 0, 1));
    assertThat(there.finance().books(there, "USD")).isEqualTo(there.stripe().books("USD"));
  }

  @Test
  void S29_anotherLiveModeMakesNoCodesIsFlaggedAndFinanceSeesTheMoney() {
    Conference there = stage().conference("USD");
    Purchase purchase = there.organizer().requests(there.order(10).at(8_950));
    Checkout strange = there.stripe().opens(Lookalike.of(purchase).live());
    assertThat(there.stripe().session(strange).path("livemode").asBoolean()).isTrue();
    paidInsteadOfTheOwn(there, purchase, strange);
    assertThat(there.finance().books(there, "USD")).isEqualTo(new Books(89_500, 0, 0, 89_500));
    assertThat(there.finance().books(there, "USD")).isEqualTo(there.stripe().books("USD"));
  }

  @Test
  void S29_anotherAmountMakesNoCodesIsFlaggedAndFinanceSeesAndReturnsTheMoney() {
    Conference there = stage().conference("USD");
    Purchase purchase = there.organizer().requests(there.order(10).at(8_950));
    Checkout strange = there.stripe().opens(Lookalike.of(purchase).over(50));
    View flagged = paidInsteadOfTheOwn(there, purchase, strange);
    assertThat(there.finance().books(there, "USD")).isEqualTo(new Books(50, 0, 0, 50));

    there
        .finance()
        .tries()
        .toRefundSurplus(purchase, flagged.version(), strange.session())
        .expect(202);
    purchase.until(view -> assertThat(view.reviews()).isEmpty());
    assertThat(there.finance().books(there, "USD")).isEqualTo(new Books(50, 50, 0, 0));
    assertThat(there.finance().books(there, "USD")).isEqualTo(there.stripe().books("USD"));
  }

  @Test
  void S29_anotherCurrencyMakesNoCodesAndIsFlagged() {
    Conference there = stage().conference("USD");
    Purchase purchase = there.organizer().requests(there.order(10).at(8_950));
    Checkout strange = there.stripe().opens(Lookalike.of(purchase).in("eur"));
    paidInsteadOfTheOwn(there, purchase, strange);
    assertThat(there.finance().books(there, "EUR")).isEqualTo(new Books(89_500, 0, 0, 89_500));
    assertThat(there.finance().books(there, "USD")).isEqualTo(new Books(0, 0, 0, 0));
  }

  @Test
  void S29_aSessionThatIsNotTheAttemptsOwnMakesNoCodesHoweverAlikeItIs() {
    Conference there = stage().conference("USD");
    Purchase purchase = there.organizer().requests(there.order(10).at(8_950));
    there.buyer().checksOut(purchase);
    there.stripe().pays(there.stripe().opens(Lookalike.of(purchase)));
    isFlagged(purchase);
  }

  @Test
  void S29_moneyInAnotherConferencesAccountMakesNoCodesAndIsParkedForAPerson() {
    Conference other = stage().conference("USD");
    Purchase purchase = tenAt8950();
    buyer().checksOut(purchase);
    long version = purchase.becomes("processing").version();
    Checkout strange = other.stripe().opens(Lookalike.of(purchase));
    other.stripe().pays(strange);

    JsonNode event = other.stripe().event(COMPLETED, strange.session());
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> other.inbox().outcome(event).equals("paid_for_other_conference"));
    assertThat(purchase.now().version()).isEqualTo(version);
    assertThat(purchase.now().live()).isZero();

    String parked = "/operations/webhooks?state=parked&conference=" + other.id();
    JsonNode shown = other.operator().tries().ask(parked).expect(200).json().path("items");
    assertThat(shown).hasSize(1);
    assertThat(shown.path(0).path("objectId").asString()).isEqualTo(strange.session());
    JsonNode differences = other.finance().reconciles(other).path("differences");
    assertThat(differences).hasSize(1);
    assertThat(differences.at("/0/stripe/amount").asLong()).isEqualTo(89_500);
  }

  /** While Stripe does not answer, no session of the attempt is known: this could be its own. */
  private View paidInsteadOfTheOwn(Conference there, Purchase purchase, Checkout strange) {
    stage().sandbox().fault(FaultOrder.before("POST", "/v1/checkout/sessions", "503").times(99));
    CompletableFuture<Answer> asked =
        CompletableFuture.supplyAsync(() -> there.buyer().tries().toCheckOut(purchase));
    purchase.becomes("processing");
    there.stripe().pays(strange);
    View flagged = isFlagged(purchase);
    assertThat(asked).succeedsWithin(Duration.ofSeconds(30));
    return flagged;
  }

  private static View isFlagged(Purchase purchase) {
    View flagged = purchase.until(view -> assertThat(view.reviews()).hasSize(1));
    assertThat(flagged.reviews()).containsExactly("payment_mismatch");
    assertThat(flagged.status()).isEqualTo("processing");
    assertThat(flagged.live()).isZero();
    return flagged;
  }
}

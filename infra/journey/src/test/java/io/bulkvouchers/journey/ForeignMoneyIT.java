package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Books;
import io.bulkvouchers.journey.language.Checkout;
import io.bulkvouchers.journey.language.Conference;
import io.bulkvouchers.journey.language.Lookalike;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.View;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Money that came, but not as it was asked for: kept in sight, and never turned into codes. */
class ForeignMoneyIT extends Scenario {

  private static final String COMPLETED = "checkout.session.completed";

  @Test
  void S29_anotherAmountMakesNoCodesIsFlaggedAndFinanceSeesAndReturnsTheMoney() {
    Conference there = stage().conference("USD");
    Purchase purchase = there.organizer().requests(there.order(10).at(8_950));
    there.buyer().checksOut(purchase);
    Checkout strange = there.stripe().opens(Lookalike.of(purchase).over(50));
    there.stripe().pays(strange);

    View flagged = purchase.until(view -> assertThat(view.reviews()).hasSize(1));
    assertThat(flagged.reviews()).containsExactly("payment_mismatch");
    assertThat(flagged.status()).isEqualTo("processing");
    assertThat(flagged.live()).isZero();
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
    there.buyer().checksOut(purchase);
    there.stripe().pays(there.stripe().opens(Lookalike.of(purchase).in("eur")));

    View flagged = purchase.until(view -> assertThat(view.reviews()).hasSize(1));
    assertThat(flagged.reviews()).containsExactly("payment_mismatch");
    assertThat(flagged.live()).isZero();
    assertThat(there.finance().books(there, "EUR")).isEqualTo(new Books(89_500, 0, 0, 89_500));
    assertThat(there.finance().books(there, "USD")).isEqualTo(new Books(0, 0, 0, 0));
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
  }
}

package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Checkout;
import io.bulkvouchers.journey.language.Conference;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.sandbox.client.ApiRequest;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyIT extends Scenario {

  @ParameterizedTest
  @CsvSource({"USD, 1000", "EUR, 9999", "JPY, 500", "KRW, 1000", "KWD, 10000", "ISK, 20000"})
  void S21_whatWeNameIsWhatStripeTakesAndWhatIsShownAgain(String currency, long amount) {
    Conference there = stage().conference(currency);
    Purchase purchase = there.organizer().requests(there.order(1).at(amount));
    Checkout checkout = there.buyer().checksOut(purchase);
    assertThat(there.stripe().session(checkout).path("amount_total").asLong()).isEqualTo(amount);
    assertThat(there.stripe().session(checkout).path("currency").asString())
        .isEqualTo(currency.toLowerCase(Locale.ROOT));

    there.stripe().pays(checkout);
    String money = amount + " " + currency;
    assertThat(purchase.becomes("fulfilled").total()).isEqualTo(money);
    assertThat(purchase.now().paid()).isEqualTo(money);

    there.organizer().refunds(purchase);
    assertThat(purchase.becomes("refunded").refunded()).isEqualTo(money);
    assertThat(there.stripe().netOf(purchase)).isZero();
  }

  @Test
  void S22_aPartOfTheSmallestUnitIsRefused() {
    Conference japan = stage().conferenceWithoutStripe("JPY");
    japan
        .organizer()
        .tries()
        .toRequest(japan.order(1).at(new BigDecimal("1.9")))
        .expectProblem(422, "wrong_type")
        .expectPointer("/unitPrice/amount");
    organizer()
        .tries()
        .toRequest(order(1).at(new BigDecimal("1099.9")))
        .expectProblem(422, "wrong_type")
        .expectPointer("/unitPrice/amount");
    organizer().tries().toRequest(order(1).at("10.999")).expectProblem(422, "wrong_type");
  }

  @ParameterizedTest
  @CsvSource({"KWD, 5124", "ISK, 150", "JOD, 1001", "UGX, 501"})
  void S23_whatStripeCannotTakeInACurrencyIsRefusedAndNotRounded(String currency, long amount) {
    Conference there = stage().conferenceWithoutStripe(currency);
    long before = there.storedFacts();
    there
        .organizer()
        .tries()
        .toRequest(there.order(1).at(amount))
        .expectProblem(422, "invalid_value")
        .expectPointer("/unitPrice");
    assertThat(there.storedFacts()).isEqualTo(before);
  }

  @Test
  void S20_aTotalBelowTheSmallestPaymentIsRefusedBeforeStripeIsCalled() {
    Purchase purchase = organizer().requests(order(10).at(1));
    buyer().tries().toCheckOut(purchase).expectProblem(409, "amount_too_small");
    assertThat(stage().sandbox().requests("POST", "/v1/checkout/sessions"))
        .extracting(ApiRequest::idempotencyKey)
        .doesNotContain(purchase.id() + "-1");
    assertThat(stripe().sessionsOf(purchase)).isEmpty();
    assertThat(purchase.now().status()).isEqualTo("pending");
    assertThat(purchase.now().version()).isEqualTo(1);
  }

  @Test
  void S25_anOldPurchaseShowsAndRefundsWhatItWasPaidInWhenTheConferenceHasChanged() {
    Conference there = stage().conference("USD");
    Purchase old = there.organizer().requests(there.order(10).at(8_950));
    Purchase unpaid = there.organizer().requests(there.order(10).at(8_950));
    there.stripe().pays(there.buyer().checksOut(old));
    old.becomes("fulfilled");
    there.changesCurrency("EUR");

    assertThat(old.now().total()).isEqualTo("89500 USD");
    there.organizer().refunds(old);
    assertThat(old.becomes("refunded").refunded()).isEqualTo("89500 USD");
    assertThat(there.stripe().netOf(old)).isZero();
    there.stripe().pays(there.buyer().checksOut(unpaid));
    assertThat(unpaid.becomes("fulfilled").paid()).isEqualTo("89500 USD");

    there.organizer().tries().toRequest(there.order(1).at(100)).expectProblem(409, WRONG);
    Purchase fresh = there.organizer().requests(there.order(10).in("EUR").at(8_950));
    there.stripe().pays(there.buyer().checksOut(fresh));
    assertThat(fresh.becomes("fulfilled").paid()).isEqualTo("89500 EUR");
    assertThat(there.finance().books(there, "USD")).isEqualTo(there.stripe().books("USD"));
    assertThat(there.finance().books(there, "EUR")).isEqualTo(there.stripe().books("EUR"));
  }

  private static final String WRONG = "wrong_currency";
}

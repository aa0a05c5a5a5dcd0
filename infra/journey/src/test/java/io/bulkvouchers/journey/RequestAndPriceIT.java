package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Conference;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.View;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestAndPriceIT extends Scenario {

  private static final String TOO_LARGE = "amount_too_large";

  @Test
  void S01_anAcmeBuyersRequestIsPendingAndTheOrganizerSeesIt() {
    Purchase purchase = buyer().requests(order(25));
    View seen = organizer().sees(purchase);
    assertThat(seen.status()).isEqualTo("pending");
    assertThat(seen.json().path("quantity").asInt()).isEqualTo(25);
    assertThat(seen.json().at("/sponsor/name").asString()).isEqualTo("Acme Corp");
    assertThat(seen.json().at("/products/0/name").asString()).isEqualTo("Corporate");
    assertThat(organizer().lists("?status=pending&limit=200&conference=" + conference().id()))
        .contains(purchase.id());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_000_001})
  void S02_aQuantityOutsideOneToAMillionIsRefused(int quantity) {
    long before = conference().storedFacts();
    organizer().tries().toRequest(order(quantity).at(1)).expectProblem(422, "invalid_value");
    assertThat(conference().storedFacts()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000_000})
  void S02_oneAndAMillionAreAccepted(int quantity) {
    Purchase purchase = organizer().requests(order(quantity).at(99));
    assertThat(purchase.now().json().path("quantity").asInt()).isEqualTo(quantity);
  }

  @Test
  void S03_aNegativeUnitPriceIsRefusedByEveryChannelAndStoresNothing() {
    Purchase asked = buyer().requests(order(10));
    long before = conference().storedFacts();
    for (var person : List.of(organizer(), buyer())) {
      person.tries().toRequest(order(10).at(-1)).expectProblem(422, "invalid_value");
    }
    organizer()
        .tries()
        .toPrice(asked, Map.of("unitPrice", Map.of("amount", -1, "currency", "USD")))
        .expectProblem(422, "invalid_value");
    assertThat(conference().storedFacts()).isEqualTo(before);
    assertThat(asked.now().version()).isEqualTo(1);
  }

  @Test
  void S04_tenTimes8950Is89500AndNobodySendsATotal() {
    assertThat(tenAt8950().now().total()).isEqualTo("89500 USD");
    long before = conference().storedFacts();
    var total = Map.of("amount", 1, "currency", "USD");
    organizer()
        .tries()
        .toRequest(order(10).at(8_950).with("total", total))
        .expectProblem(422, "unknown_field")
        .expectPointer("/total");
    assertThat(conference().storedFacts()).isEqualTo(before);
  }

  @Test
  void S05_aTotalAboveWhatOnePaymentCanBeIsRefusedClearlyByEveryChannel() {
    Purchase asked = buyer().requests(order(2));
    long before = conference().storedFacts();
    organizer().tries().toRequest(order(2).at(50_000_000)).expectProblem(409, TOO_LARGE);
    organizer().tries().toRequest(order(1_000_000).at(100)).expectProblem(409, TOO_LARGE);
    organizer()
        .tries()
        .toPrice(asked, Map.of("unitPrice", Map.of("amount", 50_000_000, "currency", "USD")))
        .expectProblem(409, TOO_LARGE);
    organizer()
        .tries()
        .toRequest(order(1_000_000).at(Long.MAX_VALUE))
        .expectProblem(422, "invalid_value");
    assertThat(conference().storedFacts()).isEqualTo(before);
    assertThat(organizer().requests(order(1).at(99_999_999)).now().total())
        .isEqualTo("99999999 USD");
  }

  @Test
  void S06_aProductWithBulkOffIsRefused() {
    organizer()
        .tries()
        .toRequest(order(10).of("student").at(8_950))
        .expectProblem(409, "product_not_in_bulk");
  }

  @Test
  void S06_aProductOrSponsorOfAnotherConferenceIsRefused() {
    Conference other = stage().conferenceWithoutStripe();
    other.offers("workshop");
    other.welcomes("initech");
    organizer()
        .tries()
        .toRequest(order(10).of("workshop").at(8_950))
        .expectProblem(409, "product_not_offered");
    organizer()
        .tries()
        .toRequest(order(10).forSponsor("initech").at(8_950))
        .expectProblem(409, "sponsor_unknown");
  }
}

package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Purchase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TermsIT extends Scenario {

  @ParameterizedTest
  @MethodSource("termsThatNoCodeCouldBeUsedBy")
  void S07_termsThatNoCodeCouldBeUsedByAreRefusedLongBeforeAnybodyPays(Map<String, ?> terms) {
    Purchase asked = buyer().requests(order(10));
    long before = conference().storedFacts();
    organizer()
        .tries()
        .toRequest(order(10).at(8_950).with("terms", terms))
        .expect(422)
        .expectPointer("/terms");
    organizer()
        .tries()
        .toPrice(asked, Map.of("unitPrice", usd(8_950), "terms", terms))
        .expect(422)
        .expectPointer("/terms");
    assertThat(conference().storedFacts()).isEqualTo(before);
    secondOrganizer().tries().toApprove(asked).expectProblem(409, "not_priced");
    buyer().tries().toCheckOut(asked).expectProblem(409, "not_priced");
  }

  @Test
  void S07_termsThatCoverWhatTheConferenceDoesNotOfferAreRefused() {
    Map<String, ?> elsewhere = terms("products", List.of("dinner-cruise"));
    organizer()
        .tries()
        .toRequest(order(10).at(8_950).with("terms", elsewhere))
        .expectProblem(409, "terms_out_of_scope");
  }

  @Test
  void S07_completeTermsAreFrozenAndSurviveThePayment() {
    Map<String, Object> wanted = terms("discount", percentage(1_500));
    wanted.put("maxUses", 3);
    wanted.put("validFrom", "2027-05-01T00:00:00Z");
    wanted.put("validUntil", "2027-05-31T23:59:59Z");
    Purchase purchase = organizer().requests(order(10).at(8_950).with("terms", wanted));
    stripe().pays(buyer().checksOut(purchase));
    var kept = purchase.becomes("fulfilled").json().path("terms");
    assertThat(kept.at("/discount/basisPoints").asInt()).isEqualTo(1_500);
    assertThat(kept.path("maxUses").asInt()).isEqualTo(3);
    assertThat(kept.path("validUntil").asString()).isEqualTo("2027-05-31T23:59:59Z");
  }

  static Stream<Named<Map<String, ?>>> termsThatNoCodeCouldBeUsedBy() {
    Map<String, Object> backwards = terms("validFrom", "2027-05-31T00:00:00Z");
    backwards.put("validUntil", "2027-05-01T00:00:00Z");
    Map<String, Object> withoutDiscount = terms("maxUses", 1);
    withoutDiscount.remove("discount");
    return Stream.of(
        Named.of("no discount", withoutDiscount),
        Named.of("no kind", terms("discount", Map.of("basisPoints", 1_500))),
        Named.of("unknown kind", terms("discount", Map.of("kind", "two_for_one"))),
        Named.of("no value", terms("discount", Map.of("kind", "percentage"))),
        Named.of("no amount", terms("discount", Map.of("kind", "fixed_amount"))),
        Named.of("150 percent", terms("discount", percentage(15_000))),
        Named.of("-10 percent", terms("discount", percentage(-1_000))),
        Named.of("no use", terms("maxUses", 0)),
        Named.of("until before from", backwards),
        Named.of("empty scope", terms("products", List.of())));
  }

  /** The usual terms, but for one field. */
  private static Map<String, Object> terms(String field, Object value) {
    Map<String, Object> terms = new LinkedHashMap<>();
    terms.put("discount", Map.of("kind", "complimentary"));
    terms.put("maxUses", 1);
    terms.put("hiddenTickets", "hidden");
    terms.put("products", List.of("corporate"));
    terms.put(field, value);
    return terms;
  }

  private static Map<String, ?> percentage(int basisPoints) {
    return Map.of("kind", "percentage", "basisPoints", basisPoints);
  }

  private static Map<String, ?> usd(long amount) {
    return Map.of("amount", amount, "currency", "USD");
  }
}

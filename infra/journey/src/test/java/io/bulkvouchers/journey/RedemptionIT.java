package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Conference;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.Registration;
import io.bulkvouchers.journey.language.Registration.Line;
import io.bulkvouchers.journey.language.Together;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RedemptionIT extends Scenario {

  private static final Map<String, Object> FREE = Map.of("kind", "complimentary");
  private static final Map<String, Object> FIFTEEN =
      Map.of("kind", "percentage", "basisPoints", 1_500);

  private final Registration registration = conference().registration();
  private final AtomicInteger orders = new AtomicInteger();

  @Test
  void S24_fifteenPercentOffOf3490YenIs524AndTheTotal2966() {
    Conference japan = stage().conferenceWithoutStripe("JPY");
    String code = code(japan, terms(FIFTEEN, 1, "corporate"));
    Line ticket = new Line("corporate", 1, 3_490);
    Answer seen = japan.registration().checks(code, ticket).expect(200);
    assertThat(seen.json().at("/order/total/amount").asLong()).isEqualTo(2_966);
    Answer used = japan.registration().redeems(code, order(), ticket).expect(201);
    assertThat(amount(used, "/discount")).isEqualTo(524);
    assertThat(amount(used, "/total")).isEqualTo(2_966);
    assertThat(used.json().at("/total/currency").asString()).isEqualTo("JPY");
  }

  @Test
  void S42_aCodeTakesOffTheProductsThatItCoversAndNothingElse() {
    Answer shirt =
        registration
            .redeems(code(terms(FREE, 1, "t-shirt")), order(), ticket(1), shirts(1))
            .expect(201);
    assertThat(amount(shirt, "/total")).isEqualTo(34_900);
    Answer corporate =
        registration
            .redeems(code(terms(FREE, 1, "corporate")), order(), ticket(1), shirts(3))
            .expect(201);
    assertThat(amount(corporate, "/total")).isEqualTo(10_500);
  }

  @Test
  void S43_aSingleUseOnTenTicketsIsOneFreeTicketAndOneUse() {
    Answer used =
        registration.redeems(code(terms(FREE, 1, "corporate")), order(), ticket(10)).expect(201);
    assertThat(amount(used, "/total")).isEqualTo(314_100);
    assertThat(used.json().at("/lines/0/items").asInt()).isEqualTo(1);
    assertThat(used.json().path("usesLeft").asInt(-1)).isZero();
  }

  @Test
  void S44_percentageAndFixedAmount() {
    Answer share =
        registration.redeems(code(terms(FIFTEEN, 1, "corporate")), order(), ticket(1)).expect(201);
    assertThat(amount(share, "/discount")).isEqualTo(5_235);

    Line hundred = new Line("corporate", 1, 10_000);
    Line twentyFive = new Line("t-shirt", 1, 2_500);
    String fixed = code(terms(fixed(2_500), 2, "corporate", "t-shirt"));
    Answer shared = registration.redeems(fixed, order(), hundred, twentyFive).expect(201);
    assertThat(amount(shared, "/lines/0/discount")).isEqualTo(2_000);
    assertThat(amount(shared, "/lines/1/discount")).isEqualTo(500);

    String large = code(terms(fixed(50_000), 2, "corporate", "t-shirt"));
    Answer free = registration.redeems(large, order(), hundred, twentyFive).expect(201);
    assertThat(free.json().at("/total/amount").asLong(-1)).isZero();
  }

  @Test
  void S45_ofEightOrdersAtOnceOneGetsTheSingleUse() {
    String code = code(terms(FREE, 1, "corporate"));
    List<Answer> answers = Together.times(8, () -> registration.redeems(code, order(), ticket(1)));
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(answer -> answer.expectProblem(409, "voucher_not_usable"));
  }

  @Test
  void S45_theSameOrderAgainIsTheSameAnswerAndOneUse() {
    String code = code(terms(FREE, 3, "corporate"));
    String order = order();
    Answer first = registration.redeems(code, order, ticket(1)).expect(201);
    Answer again = registration.redeems(code, order, ticket(1)).expect(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(registration.checks(code).expect(200).json().path("usesLeft").asInt()).isEqualTo(2);
  }

  @Test
  void S46_releasedTwiceGivesOneUseBack() {
    String code = code(terms(FREE, 3, "corporate"));
    String order = order();
    registration.redeems(code, order, ticket(1)).expect(201);
    registration.redeems(code, order(), ticket(1)).expect(201);
    for (int i = 0; i < 2; i++) {
      Answer released = registration.releases(code, order).expect(200);
      assertThat(released.json().path("usesLeft").asInt()).isEqualTo(2);
    }
    registration.redeems(code, order, ticket(1)).expectProblem(409, "order_released");
  }

  @Test
  void S47_blanksCaseAndOForZeroDoNotMatterAndAWrongSymbolDoes() {
    String code = code(terms(FREE, 1, "corporate"));
    String typed = " " + code.toLowerCase(Locale.ROOT).replace('0', 'o');
    registration.checks(typed.replace("-", " -")).expect(200);
    String wrong = code.substring(0, code.length() - 1) + (code.endsWith("7") ? '8' : '7');
    Answer told = registration.checks(wrong).expectProblem(422, "mistyped_code");
    assertThat(told.json().path("detail").asString()).startsWith("Check the code");
  }

  private String code(Map<String, Object> terms) {
    return code(conference(), terms);
  }

  /** The one code of a gift. */
  private static String code(Conference there, Map<String, Object> terms) {
    Purchase gift = there.organizer().requests(there.order(1).at(0).with("terms", terms));
    there.secondOrganizer().approves(gift);
    there.organizer().fulfills(gift);
    gift.becomes("fulfilled");
    return there.buyer().revealsCodes(gift).getFirst();
  }

  private static Map<String, Object> terms(
      Map<String, Object> discount, int maxUses, String... products) {
    Map<String, Object> terms = new LinkedHashMap<>();
    terms.put("discount", discount);
    terms.put("maxUses", maxUses);
    terms.put("hiddenTickets", "hidden");
    terms.put("products", List.of(products));
    return terms;
  }

  private static Map<String, Object> fixed(long amount) {
    return Map.of("kind", "fixed_amount", "amount", Map.of("amount", amount, "currency", "USD"));
  }

  private String order() {
    return "order-" + orders.incrementAndGet();
  }

  private static Line ticket(int quantity) {
    return new Line("corporate", quantity, 34_900);
  }

  private static Line shirts(int quantity) {
    return new Line("t-shirt", quantity, 3_500);
  }

  private static long amount(Answer answer, String pointer) {
    return answer.json().at(pointer + "/amount").asLong();
  }
}

package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.PurchaseDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** More time for vouchers that have ended. */
class ExtensionIT extends Scenario {

  private static final String LATER = Instant.now().plus(Duration.ofDays(30)).toString();

  @Test
  void S41_anEndedVoucherIsUsableAgainOnceItIsExtendedWhichIsCountedFirst() {
    Purchase purchase = giftEnding(Instant.now().minusSeconds(1));
    PurchaseDesk desk = desk(purchase);
    List<String> codes = buyer().revealsCodes(purchase);
    registration().redeems(codes.get(0)).expectProblem(409, NOT_USABLE);
    Answer standing = buyer().tries().toCheckVoucher(purchase, codes.get(0)).expect(200);
    assertThat(standing.json().path("state").asString()).isEqualTo("voucher_expired");

    JsonNode preview = desk.previewsExtension(until(LATER, "1-3")).expect(200).json();
    assertThat(preview.at("/vouchers/count").asInt()).isEqualTo(3);
    assertThat(organizer().facts(purchase, "vouchers-extended")).isEmpty();
    registration().redeems(codes.get(0)).expectProblem(409, NOT_USABLE);

    JsonNode done = desk.extendsVouchers(until(LATER, "1-3")).expect(200).json();
    assertThat(done.path("vouchers")).isEqualTo(preview.path("vouchers"));
    registration().redeems(codes.get(0)).expect(201);
    registration().redeems(codes.get(3)).expectProblem(409, NOT_USABLE);
    purchase.until(view -> assertThat(view.json().at("/vouchers/expired").asInt()).isEqualTo(7));
    assertThat(purchase.now().live()).isEqualTo(2);
    assertThat(organizer().facts(purchase, "vouchers-extended")).hasSize(1);
  }

  @Test
  void S41_onlyUnusedVouchersAreMeantWhenThatIsAskedAndNoneIsExtendedTwice() {
    Purchase purchase = giftEnding(Instant.now().plus(Duration.ofDays(1)));
    PurchaseDesk desk = desk(purchase);
    registration().redeems(buyer().revealsCodes(purchase).get(4)).expect(201);

    Map<String, ?> unused = Map.of("vouchers", "1-10", "only", "unused", "validUntil", LATER);
    JsonNode preview = desk.previewsExtension(unused).expect(200).json();
    assertThat(preview.at("/vouchers/serials").asString()).isEqualTo("1-4,6-10");
    JsonNode done = desk.extendsVouchers(unused).expect(200).json();
    assertThat(done.at("/vouchers/count").asInt()).isEqualTo(9);
    assertThat(done.path("live").asInt()).isEqualTo(9);
    assertThat(desk.previewsExtension(unused).expect(200).json().at("/vouchers/count").asInt(-1))
        .isZero();
  }

  @Test
  void S41_whatNeverEndsAndWhatIsNotLiveIsNotExtended() {
    Purchase endless = gift(2);
    desk(endless).extendsVouchers(until(LATER, "1-2")).expectProblem(409, "vouchers_never_expire");

    Purchase purchase = giftEnding(Instant.now().plus(Duration.ofDays(1)));
    organizer().tries().toVoid(purchase, "3").expect(200);
    for (String wrong : List.of("3", "10-11")) {
      PurchaseDesk desk = desk(purchase);
      desk.previewsExtension(until(LATER, wrong)).expectProblem(409, "vouchers_not_live");
      desk.extendsVouchers(until(LATER, wrong)).expectProblem(409, "vouchers_not_live");
    }
  }

  private Purchase giftEnding(Instant end) {
    Map<String, ?> terms =
        Map.of(
            "discount", Map.of("kind", "complimentary"),
            "maxUses", 1,
            "validUntil", end.toString(),
            "hiddenTickets", "hidden",
            "products", List.of("corporate"));
    Purchase purchase = organizer().requests(order(10).at(0).with("terms", terms));
    secondOrganizer().approves(purchase);
    organizer().fulfills(purchase);
    purchase.becomes("fulfilled");
    return purchase;
  }

  private static Map<String, ?> until(String end, String vouchers) {
    return Map.of("vouchers", vouchers, "validUntil", end);
  }
}

package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Conference;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.Registration;
import io.bulkvouchers.journey.language.Registration.Line;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class StrangerIT extends Scenario {

  private static final Line TICKET = new Line("corporate", 1, 34_900);

  @Test
  void S41_aStrangerCannotTellWhyACodeIsRefusedAndItsOwnerCan() {
    Registration registration = conference().registration();
    Purchase gift = gift(3);
    List<String> codes = buyer().revealsCodes(gift);
    registration.redeems(codes.get(0), "order-1", TICKET).expect(201);
    organizer().tries().toVoid(gift, "2").expect(200);
    Purchase refunded = tenPaidAndFulfilled();
    organizer().refunds(refunded);
    refunded.becomes("refunded");
    Conference elsewhere = stage().conferenceWithoutStripe();

    List<Answer> told =
        List.of(
            registration.redeems(codes.get(0), "order-2", TICKET),
            registration.redeems(codes.get(1), "order-2", TICKET),
            registration.redeems(first(refunded), "order-2", TICKET),
            registration.redeems(first(windowed(1, 2)), "order-2", TICKET),
            registration.redeems(first(windowed(-2, -1)), "order-2", TICKET),
            elsewhere.registration().redeems(codes.get(2), "order-2", TICKET));
    assertThat(told)
        .allSatisfy(answer -> answer.expectProblem(409, "voucher_not_usable"))
        .extracting(StrangerIT::withoutRequest)
        .containsOnly(withoutRequest(told.getFirst()));
    registration.redeems(first(windowed(-1, 1)), "order-2", TICKET).expect(201);

    assertThat(state(gift, codes.get(0))).isEqualTo("voucher_used_up");
    assertThat(state(gift, codes.get(1))).isEqualTo("voucher_void");
    assertThat(state(gift, codes.get(2))).isEqualTo("usable");
    assertThat(state(refunded, first(refunded))).isEqualTo("voucher_revoked");
    otherBuyer().tries().toCheckVoucher(gift, codes.get(2)).expectProblem(404, "unknown_purchase");
  }

  @Test
  void whoMissesTooOftenIsAskedToWaitRightCodeOrNot() {
    Conference there = stage().conferenceWithoutStripe();
    Registration guesser = there.registration();
    String foreign = first(gift(1));
    for (int i = 0; i < 10; i++) {
      guesser.checks(foreign).expectProblem(409, "voucher_not_usable");
    }
    Answer spent = guesser.checks(foreign).expectProblem(429, "too_many_misses");
    assertThat(spent.header("Retry-After").map(Integer::parseInt).orElse(0)).isBetween(1, 72);
  }

  /** Vouchers that are valid between these days from now. */
  private Purchase windowed(int from, int until) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Map<String, Object> terms = new LinkedHashMap<>();
    terms.put("discount", Map.of("kind", "complimentary"));
    terms.put("maxUses", 1);
    terms.put("hiddenTickets", "hidden");
    terms.put("products", List.of("corporate"));
    terms.put("validFrom", now.plus(from, ChronoUnit.DAYS).toString());
    terms.put("validUntil", now.plus(until, ChronoUnit.DAYS).toString());
    Purchase purchase = organizer().requests(order(1).at(0).with("terms", terms));
    secondOrganizer().approves(purchase);
    organizer().fulfills(purchase);
    purchase.becomes("fulfilled");
    return purchase;
  }

  private String first(Purchase purchase) {
    return buyer().revealsCodes(purchase).getFirst();
  }

  private String state(Purchase purchase, String code) {
    return buyer()
        .tries()
        .toCheckVoucher(purchase, code)
        .expect(200)
        .json()
        .path("state")
        .asString();
  }

  private static String withoutRequest(Answer answer) {
    ObjectNode problem = (ObjectNode) answer.json();
    problem.remove("requestId");
    return problem.toString();
  }
}

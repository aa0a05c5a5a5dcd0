package io.bulkvouchers.command.web;

import static io.bulkvouchers.command.web.Registration.FREE_TICKET;
import static io.bulkvouchers.command.web.Registration.ONE_TICKET;
import static io.bulkvouchers.command.web.Registration.unknownCode;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.aggregate.Conferences;
import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.support.CommandSideTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Scenario 41: whatever is against a code, a stranger gets one answer. */
@CommandSideTest
class StrangerTest {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired Purchases purchases;
  @Autowired Conferences conferences;

  Shop shop;
  Registration registration;
  Till till;

  @BeforeEach
  void openShop() {
    shop = Shop.open(new Api(port));
    registration = new Registration(shop, jdbc);
    till = new Till(purchases, conferences);
  }

  @Test
  void S41_aStrangerCannotTellWhyACodeIsNotUsable() {
    Map<String, String> codes = unusable();
    Set<String> answers =
        codes.values().stream()
            .flatMap(
                code ->
                    List.of(
                        registration.redeem(code, Registration.order(), ONE_TICKET),
                        registration.check(code, ONE_TICKET),
                        registration.check(code, ""),
                        registration.release(code, Registration.order()))
                        .stream())
            .map(reply -> reply.isProblem(409, "voucher_not_usable"))
            .map(StrangerTest::withoutRequest)
            .collect(Collectors.toSet());
    assertThat(answers).hasSize(1);
    assertThat(answers.iterator().next()).doesNotContain("bp_", "state", shop.conference);
  }

  @Test
  void S41_inAConferenceWithoutAnyCodesTheAnswerIsTheSame() {
    registration.check(unknownCode(), "").isProblem(409, "voucher_not_usable");
    registration.redeem(unknownCode(), "order-1", ONE_TICKET).isProblem(409, "voucher_not_usable");
  }

  /** One code for each reason. */
  private Map<String, String> unusable() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("unknown", unknownCode());
    codes.put("foreign", foreignCode());
    String used = registration.code(FREE_TICKET);
    registration.redeem(used, "order-1", ONE_TICKET).is(201);
    codes.put("used up", used);
    codes.put("not yet valid", registration.code(window("validFrom", "2100-01-01T00:00:00Z")));
    codes.put("expired", registration.code(window("validUntil", "2020-01-01T00:00:00Z")));
    codes.put("void", voidCode());
    codes.put("suspended", suspendedCode());
    codes.put("revoked", revokedCode());
    return codes;
  }

  private String foreignCode() {
    return new Registration(Shop.open(shop.api), jdbc).code(FREE_TICKET);
  }

  private String voidCode() {
    String gift = registration.gift(1, FREE_TICKET);
    shop.api
        .post(
            shop.organizer(),
            "/bulk-purchases/" + gift + "/vouchers/void",
            "{\"vouchers\": \"1\", \"reason\": \"lost\"}")
        .is(200);
    return registration.codes(gift).getFirst();
  }

  private String suspendedCode() {
    String paid = paid();
    shop.api
        .post(
            shop.organizer(),
            "/bulk-purchases/" + paid + "/refunds",
            "{\"reason\": \"moved\"}",
            request -> Api.ifMatch("*").apply(Api.key(UUID.randomUUID().toString()).apply(request)))
        .is(202);
    return registration.codes(paid).getFirst();
  }

  private String revokedCode() {
    String paid = paid();
    till.refund(
        paid,
        "re_" + paid,
        Till.intent(paid),
        till.stored(paid).state().order().total().orElseThrow());
    return registration.codes(paid).getFirst();
  }

  private String paid() {
    String paid = shop.purchase();
    till.fulfill(paid);
    return paid;
  }

  private static String window(String end, String moment) {
    return FREE_TICKET.replaceFirst("\\{", "{\"%s\": \"%s\", ".formatted(end, moment));
  }

  private static String withoutRequest(Reply reply) {
    ObjectNode problem = (ObjectNode) reply.json();
    problem.remove("requestId");
    return problem.toString();
  }
}

package io.bulkvouchers.command.web;

import static io.bulkvouchers.command.web.Registration.FREE_TICKET;
import static io.bulkvouchers.command.web.Registration.ONE_TICKET;
import static io.bulkvouchers.command.web.Registration.line;
import static io.bulkvouchers.command.web.Registration.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestIdentity;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommandSideTest
class RedemptionTest {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  Shop shop;
  Registration registration;

  @BeforeEach
  void openShop() {
    shop = Shop.open(new Api(port));
    registration = new Registration(shop, jdbc);
  }

  @Test
  void S45_theSameOrderAgainIsAnsweredTheSameAndOtherLinesAreRefused() {
    String code = registration.code(FREE_TICKET);
    Reply first = registration.redeem(code, "order-1", line("corporate", 10, 34900)).is(201);
    assertThat(first.json().at("/total/amount").asLong()).isEqualTo(314_100);
    assertThat(first.json().at("/discount/amount").asLong()).isEqualTo(34_900);
    assertThat(first.json().at("/lines/0/items").asInt()).isEqualTo(1);
    assertThat(first.json().path("usesLeft").asInt(-1)).isZero();
    assertThat(first.body()).doesNotContain("bp_", "acme");

    Reply again = registration.redeem(code, "order-1", line("corporate", 10, 34900)).is(200);
    assertThat(again.body()).isEqualTo(first.body());
    registration.redeem(code, "order-1", ONE_TICKET).isProblem(409, "order_reference_taken");
    registration.redeem(code, "order-2", ONE_TICKET).isProblem(409, "voucher_not_usable");
  }

  @Test
  void S46_releasedTwiceGivesOneUseBackAndTheReferenceIsSpent() {
    String code = registration.code(terms("{\"kind\": \"complimentary\"}", 3, "corporate"));
    registration.redeem(code, "order-1", ONE_TICKET).is(201);
    registration.redeem(code, "order-2", ONE_TICKET).is(201);
    assertThat(registration.release(code, "order-1").is(200).json().path("usesLeft").asInt())
        .isEqualTo(2);
    assertThat(registration.release(code, "order-1").is(200).json().path("usesLeft").asInt())
        .isEqualTo(2);
    registration.redeem(code, "order-1", ONE_TICKET).isProblem(409, "order_released");
    registration.release(code, "order-3").isProblem(409, "no_such_redemption");
  }

  @Test
  void aUseGivenBackOfAVoucherThatIsVoidIsNoUseLeft() {
    String twice = terms("{\"kind\": \"complimentary\"}", 2, "corporate");
    String purchase = registration.gift(1, twice);
    String code = registration.codes(purchase).getFirst();
    registration.redeem(code, "order-1", ONE_TICKET).is(201);
    shop.api
        .post(
            shop.organizer(),
            "/bulk-purchases/" + purchase + "/vouchers/void",
            "{\"vouchers\": \"1\", \"reason\": \"leaked\"}")
        .is(200);
    assertThat(registration.release(code, "order-1").is(200).json().path("usesLeft").asInt(-1))
        .isZero();
  }

  @Test
  void S47_aCodeIsReadForgivinglyAndAWrongSymbolIsSaidWithoutALookUp() {
    String code = registration.code(FREE_TICKET);
    String typed = " " + code.toLowerCase(Locale.ROOT).replace('0', 'o').replace("-", " - ") + " ";
    registration.check(typed, "").is(200);
    char last = code.charAt(code.length() - 1);
    String wrong = code.substring(0, code.length() - 1) + (last == '7' ? '8' : '7');
    registration.check(wrong, "").isProblem(422, "mistyped_code");
    registration.redeem(wrong, "order-1", ONE_TICKET).isProblem(422, "mistyped_code");
    registration.release(wrong, "order-1").isProblem(422, "mistyped_code");
  }

  @Test
  void aCheckSaysWhatTheVoucherGrantsAndChangesNothing() {
    String code =
        registration.code(
            terms("{\"kind\": \"percentage\", \"basisPoints\": 1500}", 2, "corporate"));
    for (int i = 0; i < 3; i++) {
      Reply shown = registration.check(code, line("corporate", 3, 34900)).is(200);
      assertThat(shown.json().at("/discount/kind").asString()).isEqualTo("percentage");
      assertThat(shown.json().at("/hiddenTickets").asString()).isEqualTo("hidden");
      assertThat(shown.json().at("/products/0").asString()).isEqualTo("corporate");
      assertThat(shown.json().path("usesLeft").asInt()).isEqualTo(2);
      assertThat(shown.json().at("/order/discount/amount").asLong()).isEqualTo(10_470);
      assertThat(shown.json().at("/order/usesLeft").asInt(-1)).isZero();
    }
    assertThat(registration.check(code, "").is(200).json().has("order")).isFalse();
  }

  @Test
  void whoHoldsAGoodCodeIsToldWhatDoesNotFitAndNothingOfThePurchase() {
    String code = registration.code(FREE_TICKET);
    Reply shirts =
        registration.redeem(code, "order-1", line("t-shirt", 1, 3500)).isProblem(409, COVERED);
    assertThat(shirts.json().has("state")).isFalse();
    assertThat(shirts.text("detail")).doesNotContain("fulfilled");
    String fixed =
        registration.code(
            terms(
                "{\"kind\": \"fixed_amount\", \"amount\": %s}".formatted(Shop.usd(2500)),
                1,
                "corporate"));
    registration
        .redeem(fixed, "order-1", ONE_TICKET.replace("USD", "EUR"))
        .isProblem(409, "voucher_in_other_currency");
  }

  private static final String COVERED = "nothing_covered";

  @Test
  void onlyARegistrationSystemOfTheConferenceMayAndItMayNothingElse() {
    String body = "{\"code\": \"BULK-X\"}";
    String door = registration.path() + "/check";
    shop.api.post(shop.organizer(), door, body).isProblem(403, "forbidden");
    shop.api.post(shop.buyer(), door, body).isProblem(403, "forbidden");
    shop.api
        .post(TestIdentity.machine("registration", "redemption:other-2027"), door, body)
        .isProblem(404, "unknown_conference");
    shop.api
        .post(
            TestIdentity.token("x", "registration", List.of(shop.conference), List.of()),
            door,
            body)
        .isProblem(404, "unknown_conference");
    String purchase = shop.purchase();
    shop.api
        .post(registration.token(), "/bulk-purchases/" + purchase + "/approval", "{}")
        .isProblem(404, "unknown_purchase");
    shop.api
        .post(
            registration.token(),
            "/conferences/" + shop.conference + "/sponsors",
            "{\"slug\": \"a\", \"name\": \"A\"}")
        .isProblem(404, "unknown_conference");
  }

  @Test
  void onlyTheOwnerIsToldWhyACodeCannotBeUsed() {
    String gift = registration.gift(2, FREE_TICKET);
    List<String> codes = registration.codes(gift);
    registration.redeem(codes.getFirst(), "order-1", ONE_TICKET).is(201);
    String door = "/bulk-purchases/" + gift + "/vouchers/check";

    Reply used = shop.api.post(shop.buyer(), door, code(codes.getFirst())).is(200);
    assertThat(used.text("state")).isEqualTo("voucher_used_up");
    assertThat(used.text("reason")).isNotBlank();
    assertThat(used.text("advice")).isNotBlank();
    Reply usable = shop.api.post(shop.organizer(), door, code(codes.getLast())).is(200);
    assertThat(usable.text("state")).isEqualTo("usable");
    assertThat(usable.json().path("serial").asInt()).isEqualTo(2);
    assertThat(usable.json().path("usesLeft").asInt()).isEqualTo(1);

    String other = registration.code(FREE_TICKET);
    shop.api.post(shop.buyer(), door, code(other)).isProblem(404, "not_of_this_purchase");
    shop.api.post(shop.buyer(), door, code("BULK-X")).isProblem(422, "mistyped_code");
    shop.api
        .post(Api.with("finance", shop.conference), door, code(other))
        .isProblem(403, "forbidden");
    shop.api
        .post(Api.buyer(shop.conference, "globex"), door, code(other))
        .isProblem(404, "unknown_purchase");
  }

  private static String code(String code) {
    return "{\"code\": \"%s\"}".formatted(code);
  }
}

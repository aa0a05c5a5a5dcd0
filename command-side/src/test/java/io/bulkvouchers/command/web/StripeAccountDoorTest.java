package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.FailAttempt;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.command.support.TestStripe.When;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.wire.Origin;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@CommandSideTest
@ExtendWith(OutputCaptureExtension.class)
class StripeAccountDoorTest {

  private static final TestStripe STRIPE = new TestStripe();

  @LocalServerPort int port;
  @Autowired Purchases purchases;
  @Autowired StripeAccounts accounts;

  final String key = TestStripe.freshKey();
  final String otherKey = TestStripe.freshKey();
  Shop shop;
  Api api;
  String at;

  @DynamicPropertySource
  static void stripe(DynamicPropertyRegistry properties) {
    properties.add("bulk-vouchers.stripe.api-base", STRIPE::apiBase);
    properties.add("bulk-vouchers.stripe.read-timeout", () -> "1s");
    properties.add("bulk-vouchers.checkout.patience", () -> "2s");
  }

  @BeforeEach
  void openShop() {
    api = new Api(port);
    shop = Shop.open(api).connectStripe(key, "whsec_theFirst");
    at = "/conferences/" + shop.conference + "/stripe-account";
  }

  @AfterEach
  void heal() {
    STRIPE.healthy();
  }

  @AfterAll
  static void stop() {
    STRIPE.close();
  }

  @Test
  void nothingThatOpensAnythingIsEverReadBack() {
    Reply seen = api.ask("GET", shop.organizer(), at, "").is(200);

    assertThat(seen.text("mode")).isEqualTo("test");
    assertThat(seen.text("keyEnding")).isEqualTo(key.substring(key.length() - 4));
    assertThat(seen.json().path("webhookSecrets").asInt()).isEqualTo(1);
    assertThat(seen.text("account")).startsWith("acct_");
    assertThat(seen.text("connectedSince")).endsWith("Z");
    assertThat(seen.body()).doesNotContain(key, "whsec_", "theFirst");
    api.ask("GET", Api.with("finance", shop.conference), at, "").is(200);
    api.ask("GET", shop.buyer(), at, "").isProblem(403, "forbidden");
    api.ask("GET", Api.organizer("other-2027"), at, "").isProblem(404, "unknown_conference");
  }

  @Test
  void aWebhookSecretIsRolledByAddingTheNewOneAndDroppingTheOld(CapturedOutput log) {
    String added = "{\"webhookSecret\": \"whsec_theSecond\"}";
    Reply two = api.post(shop.organizer(), at + "/webhook-secrets", added).is(200);
    assertThat(two.json().path("webhookSecrets").asInt()).isEqualTo(2);
    assertThat(two.body()).doesNotContain("theSecond");
    api.post(shop.organizer(), at + "/webhook-secrets", added).is(200);
    assertThat(secrets()).containsExactly("whsec_theFirst", "whsec_theSecond");

    api.ask("DELETE", shop.organizer(), at + "/webhook-secrets/older", "").is(200);
    api.ask("DELETE", shop.organizer(), at + "/webhook-secrets/older", "").is(200);
    assertThat(secrets()).containsExactly("whsec_theSecond");
    assertThat(log.getOut())
        .contains("secrets=2 actor=", "secrets=1 actor=")
        .doesNotContain("theSecond");
  }

  @Test
  void aKeyOfTheSameAccountIsTakenWhileACheckoutIsOpen() {
    checkOut().is(201);
    String since = api.ask("GET", shop.organizer(), at, "").text("connectedSince");
    Reply replaced = replaceKey(key).is(200);
    assertThat(replaced.text("connectedSince")).isEqualTo(since);
    assertThat(secrets()).containsExactly("whsec_theFirst");
  }

  @Test
  void anotherAccountIsRefusedWhileASessionOfTheOldOneCanBePaid() {
    String id = checkOut().is(201).text("id");

    Reply refused = replaceKey(otherKey).isProblem(409, "stripe_account_in_use");
    api.put(shop.organizer(), at, whole(otherKey)).isProblem(409, "stripe_account_in_use");

    assertThat(refused.text("advice")).contains("ended");
    assertThat(account()).isEqualTo(key);
    purchases.handle(
        new FailAttempt(
            new PurchaseId(id),
            1,
            purchases
                .find(new PurchaseId(id))
                .orElseThrow()
                .state()
                .order()
                .attempts()
                .open()
                .map(open -> open.sessionId()),
            FailureReason.CHECKOUT_EXPIRED),
        new Origin(Optional.empty(), Optional.empty(), Optional.empty()));
    replaceKey(otherKey).is(200);
    assertThat(account()).isEqualTo(otherKey);
  }

  @Test
  void anotherAccountIsRefusedWhileNobodyKnowsWhetherASessionWasOpened() {
    STRIPE.faultOnOpening("timeout", When.BEFORE, 1_000);
    checkOut().isProblem(503, "stripe_unavailable");

    replaceKey(otherKey).isProblem(409, "stripe_account_in_use");
    assertThat(account()).isEqualTo(key);
  }

  @Test
  void anotherAccountIsTakenWhenNothingIsOpen(CapturedOutput log) {
    shop.purchase();
    String before = api.ask("GET", shop.organizer(), at, "").text("account");
    assertThat(replaceKey(otherKey).is(200).text("account")).isNotEqualTo(before);
    assertThat(log.getOut())
        .containsPattern("account_connected conference=" + shop.conference + " .*actor=")
        .doesNotContain(otherKey);
  }

  @Test
  void aKeyOfNobodyIsRefusedAndTheOldOneStays() {
    replaceKey("sk_live_" + "k".repeat(24)).isProblem(409, "stripe_key_refused");
    assertThat(account()).isEqualTo(key);
  }

  @Test
  void aConferenceWithoutAnAccountHasNoneToSeeOrChange() {
    Shop bare = Shop.open(api);
    String there = "/conferences/" + bare.conference + "/stripe-account";
    api.ask("GET", bare.organizer(), there, "").isProblem(404, "not_found");
    api.ask("PUT", bare.organizer(), there + "/secret-key", "{\"secretKey\": \"" + key + "\"}")
        .isProblem(409, "no_stripe_account");
    api.ask("DELETE", bare.organizer(), there + "/webhook-secrets/older", "")
        .isProblem(409, "no_stripe_account");
  }

  private Reply checkOut() {
    String id = shop.purchase();
    return api.post(
        shop.buyer(), "/bulk-purchases/" + id + "/checkout", "{}", Api.key("checkout-" + id));
  }

  private Reply replaceKey(String to) {
    return api.put(shop.organizer(), at + "/secret-key", "{\"secretKey\": \"%s\"}".formatted(to));
  }

  private static String whole(String secretKey) {
    return "{\"secretKey\": \"%s\", \"webhookSecrets\": [\"whsec_other\"]}".formatted(secretKey);
  }

  private String account() {
    return accounts.find(new ConferenceId(shop.conference)).orElseThrow().secretKey();
  }

  private List<String> secrets() {
    return accounts.find(new ConferenceId(shop.conference)).orElseThrow().webhookSecrets();
  }
}

package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.RestrictedStripe;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.command.support.TestStripe.When;
import io.bulkvouchers.events.ConferenceId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Restricted keys do not say whose they are: what they show tells it. */
@CommandSideTest
class StripeAccountHiddenTest {

  private static final TestStripe SANDBOX = new TestStripe();
  private static final RestrictedStripe STRIPE = new RestrictedStripe(SANDBOX);

  @LocalServerPort int port;
  @Autowired StripeAccounts accounts;
  @Autowired JdbcClient jdbc;

  final String key = TestStripe.freshKey();
  final String otherKey = TestStripe.freshKey();
  Shop shop;
  Api api;
  String at;

  @DynamicPropertySource
  static void stripe(DynamicPropertyRegistry properties) {
    properties.add("bulk-vouchers.stripe.api-base", STRIPE::apiBase);
    properties.add("bulk-vouchers.stripe.read-timeout", () -> "1s");
  }

  @BeforeEach
  void openShop() {
    STRIPE.show();
    api = new Api(port);
    shop = Shop.open(api).connectStripe(key, "whsec_theFirst");
    at = "/conferences/" + shop.conference + "/stripe-account";
  }

  @AfterAll
  static void stop() {
    STRIPE.close();
    SANDBOX.close();
  }

  @Test
  void aKeyThatDoesNotShowTheOpenSessionIsOfAnotherAccountAndRefused() {
    checkOut();
    STRIPE.hide();
    replaceKey(otherKey).isProblem(409, "stripe_account_in_use");
    assertThat(account()).isEqualTo(key);
  }

  @Test
  void aKeyThatShowsTheOpenSessionIsOfTheSameAccountWhoseIdStaysKnown() {
    checkOut();
    String id = api.ask("GET", shop.organizer(), at, "").text("account");
    STRIPE.hide();
    Reply replaced = replaceKey(key).is(200);
    assertThat(replaced.text("account")).isEqualTo(id);
  }

  @Test
  void anUnansweredQuestionWhoseAKeyIsChangesNothing() {
    SANDBOX.fault("GET", "/v1/account", "503", When.BEFORE, 1);
    replaceKey(otherKey).isProblem(503, "stripe_unavailable");
    assertThat(account()).isEqualTo(key);
  }

  @Test
  void anUnansweredQuestionWhatAKeyShowsChangesNothing() {
    checkOut();
    STRIPE.hide();
    SANDBOX.fault("GET", "/v1/checkout/sessions/{id}", "503", When.BEFORE, 1);
    replaceKey(key).isProblem(503, "stripe_unavailable");
    assertThat(account()).isEqualTo(key);
  }

  @Test
  void aKeyIsTakenWhileNothingWasEverAskedForAndNothingIsOpen() {
    STRIPE.hide();
    replaceKey(otherKey).is(200);
    assertThat(account()).isEqualTo(otherKey);
  }

  @Test
  void aSwitchBackIsNotHinderedByAnEndedCallWhoseLookWasRefused() {
    shop.purchase();
    jdbc.sql(
            """
            insert into payment_call (idempotency_key, kind, purchase_id, conference_id, request,
              state, wanted_at, stripe_id)
            values (?, 'refund', 'bp_gone', ?, '{}', 'parked', now(), 're_of_the_old_account')
            """)
        .params("re-" + shop.conference, shop.conference)
        .update();
    replaceKey(otherKey).is(200);
  }

  private void checkOut() {
    String id = shop.purchase();
    api.post(shop.buyer(), "/bulk-purchases/" + id + "/checkout", "{}", Api.key("checkout-" + id))
        .is(201);
  }

  private Reply replaceKey(String to) {
    return api.put(shop.organizer(), at + "/secret-key", "{\"secretKey\": \"%s\"}".formatted(to));
  }

  private String account() {
    return accounts.find(new ConferenceId(shop.conference)).orElseThrow().secretKey();
  }
}

package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.ConferenceId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is refused before Stripe is asked: no Stripe is there. */
@CommandSideTest
class BadStripeAccountInputTest {

  @LocalServerPort int port;
  @Autowired StripeAccounts accounts;

  StripeAccount connected;
  Shop shop;
  Api api;
  String at;

  @BeforeEach
  void openShop() {
    api = new Api(port);
    shop = Shop.open(api);
    at = "/conferences/" + shop.conference + "/stripe-account";
    connected = StripeAccount.of(TestStripe.freshKey(), List.of("whsec_theFirst"));
    accounts.put(new ConferenceId(shop.conference), connected);
  }

  @AfterEach
  void theAccountStays() {
    assertThat(accounts.find(new ConferenceId(shop.conference))).contains(connected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "PUT | {'secretKey': 'pk_test_abcdefgh', 'webhookSecrets': ['whsec_a']} | invalid_value",
        "PUT | {'secretKey': 'sk_test_abcdefgh', 'webhookSecrets': []} | invalid_value",
        "PUT | {'secretKey': 'sk_test_abcdefgh'} | missing_field",
        "PUT | {'secretKey': 'sk_test_abcdefgh', 'webhookSecrets': [null]} | missing_field",
        "PUT /secret-key | {'secretKey': 7} | wrong_type",
        "PUT /secret-key | {} | missing_field",
        "PUT /secret-key | {'secretKey': 'whsec_abcdefgh'} | invalid_value",
        "POST /webhook-secrets | {'webhookSecret': 'sk_test_abcdefgh'} | invalid_value",
        "POST /webhook-secrets | {'webhookSecret': 'whsec_abcdefgh', 'x': 1} | unknown_field",
      })
  void badInputIsNamedAndNotQuoted(String door, String body, String code) {
    String[] parts = door.split(" ", -1);
    String path = parts.length == 1 ? at : at + parts[1];
    Reply refused = api.ask(parts[0], shop.organizer(), path, body.replace('\'', '"'));
    assertThat(refused.isProblem(422, code).body()).doesNotContain("abcdefgh");
  }

  @Test
  void onlyItsOrganizersConnectAnAccount() {
    String secret = "{\"webhookSecret\": \"whsec_mine\"}";
    String key = "{\"secretKey\": \"sk_test_mine\"}";
    for (String role : List.of("finance", "auditor", "operator")) {
      String token = Api.with(role, shop.conference);
      api.put(token, at + "/secret-key", key).isProblem(403, "forbidden");
      api.post(token, at + "/webhook-secrets", secret).isProblem(403, "forbidden");
      api.ask("DELETE", token, at + "/webhook-secrets/older", "").isProblem(403, "forbidden");
    }
    api.post(Api.organizer("other-2027"), at + "/webhook-secrets", secret)
        .isProblem(404, "unknown_conference");
  }
}

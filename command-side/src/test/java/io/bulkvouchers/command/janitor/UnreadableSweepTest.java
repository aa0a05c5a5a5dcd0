package io.bulkvouchers.command.janitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.OddStripe;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.ConferenceId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What this build cannot read is named by the sweep, and all else is healed. */
@CommandSideTest
class UnreadableSweepTest {

  private static final OddStripe STRIPE = new OddStripe();
  private static final ConferenceId HERE = new ConferenceId("odd-2027");
  private static final String SESSION =
      """
      {"id": "%s", "object": "checkout.session", "livemode": false, "status": "%s",
       "payment_status": "paid", "created": 1, "expires_at": 2, "metadata": {}}""";
  private static final String REFUND =
      """
      {"id": "%s", "object": "refund", "status": %s, "amount": 40, "currency": "%s",
       "payment_intent": "pi_1", "metadata": {}}""";
  private static final String DISPUTE =
      """
      {"id": "%s", "object": "dispute", "status": "%s", "amount": 100, "currency": "usd",
       "payment_intent": "pi_1", "balance_transactions": []}""";

  @Autowired LostObjects objects;
  @Autowired StripeAccounts accounts;
  @Autowired JdbcClient jdbc;

  @DynamicPropertySource
  static void odd(DynamicPropertyRegistry properties) {
    properties.add("bulk-vouchers.stripe.api-base", STRIPE::apiBase);
  }

  @AfterAll
  static void close() {
    STRIPE.close();
  }

  @Test
  void aStrangeObjectIsNamedAndStopsNoneOfTheOthers() {
    accounts.put(HERE, StripeAccount.of(TestStripe.freshKey(), List.of("whsec_a1b2")));
    STRIPE.list(
        "/v1/checkout/sessions",
        SESSION.formatted("cs_1", "on_the_moon"),
        SESSION.formatted("cs_2", "complete"));
    STRIPE.list(
        "/v1/refunds",
        REFUND.formatted("re_1", "\"on_the_moon\"", "usd"),
        REFUND.formatted("re_2", "null", "usd"),
        REFUND.formatted("re_3", "\"succeeded\"", "moon"),
        REFUND.formatted("re_4", "\"succeeded\"", "usd"));
    STRIPE.list(
        "/v1/disputes",
        DISPUTE.formatted("dp_1", "on_the_moon"),
        DISPUTE.formatted("dp_2", "needs_response"));

    List<String> problems = objects.heal(HERE, Instant.now());

    assertThat(problems)
        .contains(
            "complete_sessions_not_understood",
            "refunds_not_understood",
            "disputes_not_understood");
    assertThat(
            jdbc.sql("select object_id from webhook_inbox where conference_id = ?")
                .param(HERE.value())
                .query(String.class)
                .list())
        .contains("cs_2", "re_4", "dp_2")
        .doesNotContain("cs_1", "re_1", "re_2", "re_3", "dp_1");
  }
}

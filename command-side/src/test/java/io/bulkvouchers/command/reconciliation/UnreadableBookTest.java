package io.bulkvouchers.command.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.OddStripe;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.ConferenceId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What this build cannot read is named by the run, and all else is compared. */
@CommandSideTest
class UnreadableBookTest {

  private static final OddStripe STRIPE = new OddStripe();
  private static final ConferenceId HERE = new ConferenceId("odd-2027");
  private static final String CHARGE =
      """
      {"id": "%s", "object": "charge", "status": "succeeded", "captured": true, "amount": 100,
       "amount_captured": 100, "currency": "%s", "payment_intent": "%s",
       "metadata": {"conference_id": "odd-2027"}}""";
  private static final String REFUND =
      """
      {"id": "%s", "object": "refund", "status": %s, "amount": 40, "currency": "usd",
       "payment_intent": "pi_1", "metadata": {}}""";
  private static final String DISPUTE =
      """
      {"id": "%s", "object": "dispute", "status": "%s", "amount": 100, "currency": "usd",
       "payment_intent": "pi_1", "balance_transactions": []}""";

  @Autowired StripeBook book;
  @Autowired StripeAccounts accounts;

  @DynamicPropertySource
  static void odd(DynamicPropertyRegistry properties) {
    properties.add("bulk-vouchers.stripe.api-base", STRIPE::apiBase);
  }

  @AfterAll
  static void close() {
    STRIPE.close();
  }

  @BeforeEach
  void connect() {
    accounts.put(HERE, StripeAccount.of(TestStripe.freshKey(), List.of("whsec_a1b2")));
  }

  @Test
  void aStrangeObjectIsNamedAndStopsNoneOfTheOthers() {
    STRIPE.list(
        "/v1/charges",
        CHARGE.formatted("ch_1", "usd", "pi_1"),
        CHARGE.formatted("ch_2", "moon", "pi_2"),
        CHARGE.formatted("ch_3", "usd", "pi_3"));
    STRIPE.list(
        "/v1/refunds",
        REFUND.formatted("re_1", "\"on_the_moon\""),
        REFUND.formatted("re_2", "null"),
        REFUND.formatted("re_3", "\"succeeded\""));
    STRIPE.list(
        "/v1/disputes",
        DISPUTE.formatted("dp_1", "on_the_moon"),
        DISPUTE.formatted("dp_2", "needs_response"));

    StripeBook.Side side = ((Answer.Given<StripeBook.Side>) book.of(HERE)).value();

    assertThat(side.items())
        .extracting(item -> item.item().stripeId())
        .containsExactlyInAnyOrder("pi_1", "pi_3", "re_3", "dp_2");
    assertThat(side.problem())
        .contains("charges_not_understood, disputes_not_understood, refunds_not_understood");
  }
}

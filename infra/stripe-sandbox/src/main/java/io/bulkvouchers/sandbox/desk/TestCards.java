package io.bulkvouchers.sandbox.desk;

import io.bulkvouchers.sandbox.book.Decline;
import io.bulkvouchers.sandbox.book.RefundCourse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stripe's test numbers and what the bank says to each. */
final class TestCards {

  private static final String SLOW_REFUND = "4000000000007726";
  private static final String FAILING_REFUND = "4000000000005126";

  private static final Set<String> GOOD =
      Set.of(
          "4242424242424242",
          "4000056655665556",
          SLOW_REFUND,
          FAILING_REFUND,
          "5555555555554444",
          "2223003122003222",
          "5200828282828210",
          "378282246310005");

  private static final Map<String, Disputes.Claim> CONTESTED =
      Map.of(
          "4000000000000259", Disputes.Claim.chargeback(),
          "4000000000001976", Disputes.Claim.inquiry());

  private static final Map<String, Decline> BAD =
      Map.of(
          "4000000000000002", declined("generic_decline", "Your card was declined."),
          "4000000000009995", declined("insufficient_funds", "Your card has insufficient funds."),
          "4000000000009987", declined("lost_card", "Your card was declined."),
          "4000000000009979", declined("stolen_card", "Your card was declined."),
          "4000000000000069", plain("expired_card", "Your card has expired."),
          "4000000000000127", plain("incorrect_cvc", "Your card's security code is incorrect."),
          "4000000000000119",
              plain(
                  "processing_error",
                  "An error occurred while processing your card. Try again in a little bit."));

  private static final Decline WRONG_NUMBER =
      plain("incorrect_number", "Your card number is incorrect.");
  private static final Decline NO_TEST_CARD =
      declined(
          "test_mode_live_card",
          "Your card was declined. Your request was in test mode, but used a non test card.");

  private TestCards() {}

  static Verdict judge(CardEntry entry) {
    if (GOOD.contains(entry.number())) {
      return new Verdict.Approved();
    }
    Disputes.Claim claim = CONTESTED.get(entry.number());
    if (claim != null) {
      return new Verdict.Contested(claim);
    }
    Decline other = entry.isWellFormed() ? NO_TEST_CARD : WRONG_NUMBER;
    return new Verdict.Declined(BAD.getOrDefault(entry.number(), other));
  }

  static RefundCourse refunds(CardEntry entry) {
    return switch (entry.number()) {
      case SLOW_REFUND -> RefundCourse.LATER;
      case FAILING_REFUND -> RefundCourse.FAILING;
      default -> RefundCourse.AT_ONCE;
    };
  }

  private static Decline declined(String reason, String message) {
    return new Decline("card_declined", Optional.of(reason), message);
  }

  private static Decline plain(String code, String message) {
    return new Decline(code, Optional.empty(), message);
  }
}

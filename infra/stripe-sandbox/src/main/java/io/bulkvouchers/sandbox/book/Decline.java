package io.bulkvouchers.sandbox.book;

import com.stripe.model.StripeError;
import java.util.Optional;

/**
 * Why a card was not charged.
 *
 * @param code Stripe's error code
 * @param declineCode the bank's reason, where there is one
 * @param message what the payer is told
 */
public record Decline(String code, Optional<String> declineCode, String message) {

  StripeError error(String charge) {
    StripeError error = new StripeError();
    error.setType("card_error");
    error.setCode(code);
    error.setMessage(message);
    error.setDocUrl("https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
    error.setCharge(charge);
    declineCode.ifPresent(error::setDeclineCode);
    return error;
  }
}

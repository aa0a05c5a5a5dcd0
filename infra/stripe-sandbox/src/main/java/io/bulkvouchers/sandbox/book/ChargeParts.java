package io.bulkvouchers.sandbox.book;

import com.stripe.model.Charge.BillingDetails;
import com.stripe.model.Charge.Outcome;
import com.stripe.model.Charge.PaymentMethodDetails;
import java.util.Optional;

/** The nested parts of a charge: the card, the payer and the network's answer. */
final class ChargeParts {

  private ChargeParts() {}

  static PaymentMethodDetails methodOf(Card card) {
    PaymentMethodDetails.Card used = new PaymentMethodDetails.Card();
    used.setBrand(card.brand());
    used.setNetwork(card.brand());
    used.setLast4(card.last4());
    used.setExpMonth((long) card.expMonth());
    used.setExpYear((long) card.expYear());
    used.setFunding("credit");
    used.setCountry("US");
    PaymentMethodDetails details = new PaymentMethodDetails();
    details.setType("card");
    details.setCard(used);
    return details;
  }

  static BillingDetails billingOf(Payer payer) {
    BillingDetails details = new BillingDetails();
    details.setName(payer.name());
    details.setEmail(payer.email());
    return details;
  }

  static Outcome outcomeOf(Optional<Decline> failure) {
    Outcome outcome = new Outcome();
    outcome.setRiskLevel("normal");
    outcome.setNetworkStatus(failure.isEmpty() ? "approved_by_network" : "declined_by_network");
    outcome.setType(failure.isEmpty() ? "authorized" : "issuer_declined");
    outcome.setSellerMessage(
        failure.isEmpty() ? "Payment complete." : "The bank did not return any further details.");
    failure.flatMap(Decline::declineCode).ifPresent(outcome::setReason);
    return outcome;
  }
}

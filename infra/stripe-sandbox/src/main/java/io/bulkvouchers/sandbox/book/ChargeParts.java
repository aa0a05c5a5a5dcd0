package io.bulkvouchers.sandbox.book;

import com.stripe.model.Charge.BillingDetails;
import com.stripe.model.Charge.Outcome;
import com.stripe.model.Charge.PaymentMethodDetails;

/** The nested parts of a charge: card or account, the payer and the network's answer. */
final class ChargeParts {

  private ChargeParts() {}

  static PaymentMethodDetails methodOf(Method method) {
    PaymentMethodDetails details = new PaymentMethodDetails();
    details.setType(method.type());
    switch (method) {
      case Card card -> details.setCard(cardOf(card));
      case Debit debit -> details.setSepaDebit(debitOf(debit));
    }
    return details;
  }

  private static PaymentMethodDetails.Card cardOf(Card card) {
    PaymentMethodDetails.Card used = new PaymentMethodDetails.Card();
    used.setBrand(card.brand());
    used.setNetwork(card.brand());
    used.setLast4(card.last4());
    used.setExpMonth((long) card.expMonth());
    used.setExpYear((long) card.expYear());
    used.setFunding("credit");
    used.setCountry("US");
    return used;
  }

  private static PaymentMethodDetails.SepaDebit debitOf(Debit debit) {
    PaymentMethodDetails.SepaDebit used = new PaymentMethodDetails.SepaDebit();
    used.setBankCode(debit.bankCode());
    used.setCountry(debit.country());
    used.setLast4(debit.last4());
    return used;
  }

  static BillingDetails billingOf(Payer payer) {
    BillingDetails details = new BillingDetails();
    details.setName(payer.name());
    details.setEmail(payer.email());
    return details;
  }

  static Outcome outcomeOf(Charge charge) {
    Outcome outcome = new Outcome();
    outcome.setRiskLevel("normal");
    boolean failed = charge.status() == Charge.Status.FAILED;
    outcome.setNetworkStatus(failed ? "declined_by_network" : "approved_by_network");
    outcome.setType(failed ? "issuer_declined" : "authorized");
    outcome.setSellerMessage(
        switch (charge.status()) {
          case PENDING -> "Payment pending.";
          case SUCCEEDED -> "Payment complete.";
          case FAILED -> "The bank did not return any further details.";
        });
    charge.failure().flatMap(Decline::declineCode).ifPresent(outcome::setReason);
    return outcome;
  }
}

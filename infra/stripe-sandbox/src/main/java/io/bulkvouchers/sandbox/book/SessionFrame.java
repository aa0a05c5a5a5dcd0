package io.bulkvouchers.sandbox.book;

import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import java.util.List;
import java.util.Optional;

/** The part of a session that stays as it was asked for. */
final class SessionFrame {

  private SessionFrame() {}

  static Session of(SessionCreateParams asked) {
    Session session = new Session();
    session.setObject("checkout.session");
    session.setLivemode(Disguise.LIVE.isOf(asked));
    session.setMode("payment");
    session.setUiMode("hosted_page");
    session.setPaymentMethodCollection("if_required");
    session.setCustomerCreation("if_required");
    session.setShippingOptions(List.of());
    session.setCustomFields(List.of());
    session.setClientReferenceId(asked.getClientReferenceId());
    session.setCustomerEmail(asked.getCustomerEmail());
    session.setSuccessUrl(asked.getSuccessUrl());
    session.setCancelUrl(asked.getCancelUrl());
    session.setAllowPromotionCodes(asked.getAllowPromotionCodes());
    session.setAdaptivePricing(adaptivePricing(asked));
    Session.AutomaticTax tax = new Session.AutomaticTax();
    tax.setEnabled(false);
    session.setAutomaticTax(tax);
    Session.TotalDetails details = new Session.TotalDetails();
    details.setAmountDiscount(0L);
    details.setAmountShipping(0L);
    details.setAmountTax(0L);
    session.setTotalDetails(details);
    Session.PhoneNumberCollection phone = new Session.PhoneNumberCollection();
    phone.setEnabled(false);
    session.setPhoneNumberCollection(phone);
    return session;
  }

  private static Session.AdaptivePricing adaptivePricing(SessionCreateParams asked) {
    Session.AdaptivePricing pricing = new Session.AdaptivePricing();
    pricing.setEnabled(
        Optional.ofNullable(asked.getAdaptivePricing())
            .map(SessionCreateParams.AdaptivePricing::getEnabled)
            .orElse(false));
    return pricing;
  }

  static Session.CustomerDetails details(Payer payer) {
    Session.CustomerDetails details = new Session.CustomerDetails();
    details.setEmail(payer.email());
    details.setName(payer.name());
    details.setTaxExempt("none");
    details.setTaxIds(List.of());
    return details;
  }
}

package io.bulkvouchers.command.stripe;

import com.stripe.model.checkout.Session;
import io.bulkvouchers.command.purchase.StripeMode;
import io.bulkvouchers.events.PurchaseId;
import java.util.Map;

/** Sessions in Stripe's own model that the sandbox, which knows test keys only, cannot answer. */
public final class PaidSessions {

  private PaidSessions() {}

  /** The first attempt of 10 x 89.50 USD, paid in a mode. */
  public static StripeSession of(PurchaseId purchase, String sessionId, StripeMode mode) {
    Session session = new Session();
    session.setId(sessionId);
    session.setLivemode(mode == StripeMode.LIVE);
    session.setStatus("complete");
    session.setPaymentStatus("paid");
    session.setAmountTotal(89_500L);
    session.setCurrency("usd");
    session.setPaymentIntent("pi_" + sessionId);
    session.setClientReferenceId(purchase.value());
    session.setMetadata(Map.of(Metadata.PURCHASE, purchase.value(), Metadata.ATTEMPT, "1"));
    session.setCreated(1_800_000_000L);
    session.setExpiresAt(1_800_003_600L);
    return StripeSession.of(session);
  }
}

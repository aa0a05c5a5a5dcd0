package io.bulkvouchers.command.stripe;

import com.stripe.model.checkout.Session;
import io.bulkvouchers.command.purchase.ObservedPayment;
import io.bulkvouchers.command.purchase.StripeMode;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PurchaseId;
import java.time.Instant;
import java.util.Optional;

/**
 * A checkout session as Stripe holds it now.
 *
 * @param clientReferenceId the purchase id, as we sent it
 * @param url the page to pay on; gone once the session is over
 */
public record StripeSession(
    String id,
    StripeMode mode,
    Status status,
    Payment payment,
    Optional<Money> total,
    Optional<String> paymentIntentId,
    Optional<String> clientReferenceId,
    Metadata metadata,
    Optional<String> url,
    Instant createdAt,
    Instant expiresAt) {

  /** No attempt has this number, so that the model flags the payment and drops nothing. */
  private static final int NO_ATTEMPT = 0;

  /** Whether the buyer can still act. */
  public enum Status {
    OPEN,
    COMPLETE,
    EXPIRED
  }

  /** Whether the money is there. */
  public enum Payment {
    PAID,
    UNPAID,
    NOT_REQUIRED
  }

  /**
   * What was paid, as the one comparison with an order sees it, whoever looks; empty when Stripe
   * shows no payment.
   *
   * @param conference whose account it was seen in
   * @param expected the mode of the conference's key
   * @param stripeEventId empty when it was found by asking
   */
  public Optional<ObservedPayment> paymentOf(
      PurchaseId purchase,
      ConferenceId conference,
      StripeMode expected,
      Optional<String> stripeEventId) {
    return total.flatMap(
        amount ->
            paymentIntentId.map(
                intent ->
                    new ObservedPayment(
                        id,
                        attemptOf(purchase),
                        conference,
                        intent,
                        amount,
                        mode,
                        expected,
                        stripeEventId)));
  }

  /** All of our marks on it must agree, or it is of none of the purchase's attempts. */
  public int attemptOf(PurchaseId purchase) {
    boolean agree =
        clientReferenceId.equals(Optional.of(purchase.value()))
            && metadata.purchaseId().equals(Optional.of(purchase));
    return agree ? metadata.attempt().orElse(NO_ATTEMPT) : NO_ATTEMPT;
  }

  static StripeSession of(Session session) {
    return new StripeSession(
        session.getId(),
        Read.mode(session.getLivemode()),
        status(session.getStatus()),
        payment(session.getPaymentStatus()),
        Read.money(session.getAmountTotal(), session.getCurrency()),
        Optional.ofNullable(session.getPaymentIntent()),
        Optional.ofNullable(session.getClientReferenceId()),
        Metadata.of(session.getMetadata()),
        Optional.ofNullable(session.getUrl()),
        Instant.ofEpochSecond(session.getCreated()),
        Instant.ofEpochSecond(session.getExpiresAt()));
  }

  private static Status status(String word) {
    return switch (word) {
      case "open" -> Status.OPEN;
      case "complete" -> Status.COMPLETE;
      case "expired" -> Status.EXPIRED;
      default -> throw new UnknownWord("status of a session", word);
    };
  }

  private static Payment payment(String word) {
    return switch (word) {
      case "paid" -> Payment.PAID;
      case "unpaid" -> Payment.UNPAID;
      case "no_payment_required" -> Payment.NOT_REQUIRED;
      default -> throw new UnknownWord("payment status of a session", word);
    };
  }
}

package io.bulkvouchers.sandbox.book;

import com.google.gson.JsonObject;
import io.bulkvouchers.sandbox.wire.Wire;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Money on its way back to a card.
 *
 * @param reference the bank's number for it, known a moment after the refund
 */
public record Refund(
    String id,
    Instant created,
    String charge,
    String intent,
    Money money,
    Optional<String> reason,
    Map<String, String> metadata,
    Status status,
    Optional<String> reference)
    implements Kept {

  /** Where the money is. */
  public enum Status {
    SUCCEEDED
  }

  /** A refund that arrives at once, as it does with ordinary cards. */
  public static Refund of(
      Charge charge,
      Instant created,
      long amount,
      Optional<String> reason,
      Map<String, String> metadata) {
    return new Refund(
        Ids.fresh("re_3"),
        created,
        charge.id(),
        charge.intent(),
        new Money(amount, charge.money().currency()),
        reason,
        metadata,
        Status.SUCCEEDED,
        Optional.empty());
  }

  /** The same with the bank's reference. */
  public Refund referenced(String number) {
    return new Refund(
        id, created, charge, intent, money, reason, metadata, status, Optional.of(number));
  }

  @Override
  public JsonObject render() {
    var refund = new com.stripe.model.Refund();
    refund.setId(id);
    refund.setObject("refund");
    refund.setAmount(money.amount());
    refund.setCharge(charge);
    refund.setCreated(created.getEpochSecond());
    refund.setCurrency(money.currency());
    refund.setMetadata(metadata);
    refund.setPaymentIntent(intent);
    refund.setStatus(status.name().toLowerCase(Locale.ROOT));
    reason.ifPresent(refund::setReason);
    refund.setDestinationDetails(destination());
    return Wire.render(refund);
  }

  private com.stripe.model.Refund.DestinationDetails destination() {
    var card = new com.stripe.model.Refund.DestinationDetails.Card();
    card.setType("refund");
    card.setReferenceType("acquirer_reference_number");
    card.setReferenceStatus(reference.isEmpty() ? "pending" : "available");
    reference.ifPresent(card::setReference);
    var destination = new com.stripe.model.Refund.DestinationDetails();
    destination.setType("card");
    destination.setCard(card);
    return destination;
  }
}

package io.bulkvouchers.sandbox.book;

import com.google.gson.JsonObject;
import com.stripe.model.Refund.DestinationDetails;
import io.bulkvouchers.sandbox.wire.Wire;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Money on its way back to a payer.
 *
 * @param method where it goes
 * @param reference the bank's number for it, known a moment after it arrived
 */
public record Refund(
    String id,
    Instant created,
    String charge,
    String intent,
    Money money,
    Optional<String> reason,
    Map<String, String> metadata,
    Method method,
    Status status,
    Optional<String> reference)
    implements Kept {

  /** Where the money is. */
  public enum Status {
    PENDING,
    SUCCEEDED,
    FAILED,
    CANCELED;

    /** As Stripe writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A new refund: one that arrived at once, or one that will. */
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
        charge.method(),
        charge.method().refunds() == RefundCourse.LATER ? Status.PENDING : Status.SUCCEEDED,
        Optional.empty());
  }

  /** Whether it has still to arrive. */
  public boolean isPending() {
    return status == Status.PENDING;
  }

  /** Whether its charge counts it as refunded. */
  public boolean counts() {
    return isPending() || status == Status.SUCCEEDED;
  }

  /** The same, arrived, with the bank's reference. */
  public Refund arrived(String number) {
    return with(Status.SUCCEEDED, Optional.of(number));
  }

  /** The same, come back or called back. */
  public Refund undone(Status end) {
    return with(end, reference);
  }

  /** The same with other metadata. */
  public Refund labeled(Map<String, String> labels) {
    return new Refund(
        id, created, charge, intent, money, reason, labels, method, status, reference);
  }

  private Refund with(Status next, Optional<String> number) {
    return new Refund(id, created, charge, intent, money, reason, metadata, method, next, number);
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
    refund.setStatus(status.word());
    reason.ifPresent(refund::setReason);
    refund.setDestinationDetails(destination());
    switch (status) {
      case PENDING -> refund.setPendingReason("processing");
      case FAILED -> refund.setFailureReason("expired_or_canceled_card");
      case SUCCEEDED, CANCELED -> {}
    }
    return Wire.render(refund);
  }

  private DestinationDetails destination() {
    var destination = new DestinationDetails();
    destination.setType(method.type());
    if (method instanceof Card) {
      var card = new DestinationDetails.Card();
      card.setType("refund");
      card.setReferenceType("acquirer_reference_number");
      card.setReferenceStatus(reference.isEmpty() ? "pending" : "available");
      reference.ifPresent(card::setReference);
      destination.setCard(card);
    }
    return destination;
  }
}

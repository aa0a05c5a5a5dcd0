package io.bulkvouchers.sandbox.book;

import com.google.gson.JsonObject;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import io.bulkvouchers.sandbox.wire.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A payment intent: all tries to pay one session.
 *
 * @param methods Stripe's words for what may be paid with
 * @param latestCharge the last try
 * @param lastError why the last try failed
 */
public record PaymentIntent(
    String id,
    Instant created,
    Money money,
    Map<String, String> metadata,
    Optional<String> description,
    List<String> methods,
    Status status,
    Optional<String> latestCharge,
    Optional<Decline> lastError,
    Optional<Instant> canceledAt)
    implements Kept {

  /** How far the payment is. */
  public enum Status {
    REQUIRES_PAYMENT_METHOD,
    PROCESSING,
    SUCCEEDED,
    CANCELED
  }

  /** The intent of a session, with the metadata that was asked for it. */
  public static PaymentIntent of(CheckoutSession session, Instant created) {
    Optional<PaymentIntentData> asked = Optional.ofNullable(session.asked().getPaymentIntentData());
    return new PaymentIntent(
        Ids.fresh("pi_3"),
        created,
        session.total(),
        asked.map(PaymentIntentData::getMetadata).orElse(Map.of()),
        asked.map(PaymentIntentData::getDescription),
        session.methods(),
        Status.REQUIRES_PAYMENT_METHOD,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same after a try that was paid. */
  public PaymentIntent succeeded(String charge) {
    return with(Status.SUCCEEDED, Optional.of(charge), Optional.empty(), canceledAt);
  }

  /** The same after a try that was declined. */
  public PaymentIntent declined(String charge, Decline why) {
    return with(status, Optional.of(charge), Optional.of(why), canceledAt);
  }

  /** The same while a bank takes its time. */
  public PaymentIntent processing(String charge) {
    return with(Status.PROCESSING, Optional.of(charge), Optional.empty(), canceledAt);
  }

  /** The same after the bank did not pay in the end. */
  public PaymentIntent returned(Decline why) {
    return with(Status.REQUIRES_PAYMENT_METHOD, latestCharge, Optional.of(why), canceledAt);
  }

  /** The same, given up. */
  public PaymentIntent canceled(Instant when) {
    return with(Status.CANCELED, latestCharge, lastError, Optional.of(when));
  }

  private PaymentIntent with(
      Status next, Optional<String> charge, Optional<Decline> error, Optional<Instant> canceled) {
    return new PaymentIntent(
        id, created, money, metadata, description, methods, next, charge, error, canceled);
  }

  @Override
  public JsonObject render() {
    var intent = new com.stripe.model.PaymentIntent();
    intent.setId(id);
    intent.setObject("payment_intent");
    intent.setAmount(money.amount());
    intent.setAmountCapturable(0L);
    intent.setAmountReceived(status == Status.SUCCEEDED ? money.amount() : 0L);
    intent.setCaptureMethod("automatic_async");
    intent.setConfirmationMethod("automatic");
    intent.setCreated(created.getEpochSecond());
    intent.setCurrency(money.currency());
    intent.setLivemode(false);
    intent.setMetadata(metadata);
    intent.setPaymentMethodTypes(methods);
    intent.setStatus(status.name().toLowerCase(Locale.ROOT));
    description.ifPresent(intent::setDescription);
    latestCharge.ifPresent(intent::setLatestCharge);
    lastError.ifPresent(why -> intent.setLastPaymentError(why.error(latestCharge.orElse(""))));
    canceledAt.ifPresent(when -> intent.setCanceledAt(when.getEpochSecond()));
    return Wire.render(intent);
  }
}

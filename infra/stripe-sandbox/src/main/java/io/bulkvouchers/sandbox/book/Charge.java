package io.bulkvouchers.sandbox.book;

import com.google.gson.JsonObject;
import io.bulkvouchers.sandbox.wire.Wire;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One try to take the money from a card or a bank account.
 *
 * @param failure why it was declined, if it was
 * @param refunded how much of it went back so far
 * @param standing whether the payer's bank said something against it
 */
public record Charge(
    String id,
    Instant created,
    String intent,
    Money money,
    Map<String, String> metadata,
    Optional<String> description,
    Method method,
    Payer payer,
    Status status,
    Optional<Decline> failure,
    long refunded,
    Standing standing)
    implements Kept {

  /** Whether the money came in. */
  public enum Status {
    PENDING,
    SUCCEEDED,
    FAILED
  }

  /** A new charge of a whole intent, of which the bank has said nothing yet. */
  public static Charge of(PaymentIntent intent, Instant created, Method method, Payer payer) {
    return new Charge(
        Ids.fresh(method instanceof Debit ? "py_3" : "ch_3"),
        created,
        intent.id(),
        intent.money(),
        intent.metadata(),
        intent.description(),
        method,
        payer,
        Status.PENDING,
        Optional.empty(),
        0,
        Standing.UNDISPUTED);
  }

  /** The same with the money there. */
  public Charge succeeded() {
    return with(Status.SUCCEEDED, failure, refunded, standing);
  }

  /** The same, declined. */
  public Charge failed(Decline why) {
    return with(Status.FAILED, Optional.of(why), refunded, standing);
  }

  /** The same with so much more of it gone back; a negative amount when a refund failed. */
  public Charge refundedBy(long more) {
    return with(status, failure, refunded + more, standing);
  }

  /** The same after word from the payer's bank. */
  public Charge standing(Standing now) {
    return with(status, failure, refunded, now);
  }

  private Charge with(Status next, Optional<Decline> why, long back, Standing now) {
    return new Charge(
        id, created, intent, money, metadata, description, method, payer, next, why, back, now);
  }

  /** Whether the money came in. */
  public boolean paid() {
    return status == Status.SUCCEEDED;
  }

  /** What can still be refunded. */
  public Money left() {
    return money.minus(refunded);
  }

  @Override
  public JsonObject render() {
    var charge = new com.stripe.model.Charge();
    charge.setId(id);
    charge.setObject("charge");
    charge.setAmount(money.amount());
    charge.setAmountCaptured(paid() ? money.amount() : 0L);
    charge.setAmountRefunded(refunded);
    charge.setCaptured(paid());
    charge.setCreated(created.getEpochSecond());
    charge.setCurrency(money.currency());
    charge.setDisputed(standing != Standing.UNDISPUTED);
    charge.setLivemode(false);
    charge.setMetadata(metadata);
    charge.setPaid(paid());
    charge.setPaymentIntent(intent);
    charge.setRefunded(refunded == money.amount());
    charge.setStatus(status.name().toLowerCase(Locale.ROOT));
    charge.setPaymentMethodDetails(ChargeParts.methodOf(method));
    charge.setBillingDetails(ChargeParts.billingOf(payer));
    charge.setOutcome(ChargeParts.outcomeOf(this));
    description.ifPresent(charge::setDescription);
    failure.ifPresent(why -> charge.setFailureCode(why.code()));
    failure.ifPresent(why -> charge.setFailureMessage(why.message()));
    return Wire.render(charge);
  }
}

package io.bulkvouchers.sandbox.book;

import com.google.gson.JsonObject;
import io.bulkvouchers.sandbox.wire.Wire;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One try to take the money from a card.
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
    Card card,
    Payer payer,
    Optional<Decline> failure,
    long refunded,
    Standing standing)
    implements Kept {

  /** A new charge of a whole intent. */
  public static Charge of(
      PaymentIntent intent, Instant created, Card card, Payer payer, Optional<Decline> failure) {
    return new Charge(
        Ids.fresh("ch_3"),
        created,
        intent.id(),
        intent.money(),
        intent.metadata(),
        intent.description(),
        card,
        payer,
        failure,
        0,
        Standing.UNDISPUTED);
  }

  /** The same with so much more of it gone back; a negative amount when a refund failed. */
  public Charge refundedBy(long more) {
    return with(refunded + more, standing);
  }

  /** The same after word from the payer's bank. */
  public Charge standing(Standing now) {
    return with(refunded, now);
  }

  private Charge with(long back, Standing now) {
    return new Charge(
        id, created, intent, money, metadata, description, card, payer, failure, back, now);
  }

  /** Whether the money came in. */
  public boolean paid() {
    return failure.isEmpty();
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
    charge.setStatus(paid() ? "succeeded" : "failed");
    charge.setPaymentMethodDetails(ChargeParts.methodOf(card));
    charge.setBillingDetails(ChargeParts.billingOf(payer));
    charge.setOutcome(ChargeParts.outcomeOf(failure));
    description.ifPresent(charge::setDescription);
    failure.ifPresent(why -> charge.setFailureCode(why.code()));
    failure.ifPresent(why -> charge.setFailureMessage(why.message()));
    return Wire.render(charge);
  }
}

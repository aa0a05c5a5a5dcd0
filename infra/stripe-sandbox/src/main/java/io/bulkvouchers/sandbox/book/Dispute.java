package io.bulkvouchers.sandbox.book;

import com.google.gson.JsonObject;
import io.bulkvouchers.sandbox.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a cardholder's bank says against a charge: an inquiry that moves no money, or a chargeback
 * that takes it at once.
 *
 * @param evidence what was sent against it, by Stripe's names
 * @param submissions how often evidence went to the bank
 * @param movements the money that was taken, and what came back
 */
public record Dispute(
    String id,
    Instant created,
    String charge,
    String intent,
    Money money,
    String reason,
    Method method,
    Status status,
    JsonObject evidence,
    int submissions,
    Map<String, String> metadata,
    List<Movement> movements)
    implements Kept {

  static final Duration TIME_TO_ANSWER = Duration.ofDays(9);

  /** How far it is; those that begin with WARNING are inquiries. */
  public enum Status {
    WARNING_NEEDS_RESPONSE,
    WARNING_UNDER_REVIEW,
    WARNING_CLOSED,
    NEEDS_RESPONSE,
    UNDER_REVIEW,
    WON,
    LOST;

    /** Whether it is about information only, and no money moves. */
    public boolean isInquiry() {
      return name().startsWith("WARNING_");
    }

    /** Whether nothing is decided yet. */
    public boolean isOpen() {
      return this != WARNING_CLOSED && this != WON && this != LOST;
    }

    /** As Stripe writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    Status reviewed() {
      return isInquiry() ? WARNING_UNDER_REVIEW : UNDER_REVIEW;
    }
  }

  /**
   * Money that moved because of it.
   *
   * @param amount negative when it was taken
   */
  public record Movement(String id, Instant time, long amount) {}

  /** A new one that waits for an answer. */
  public static Dispute of(
      Charge charge, Instant created, long amount, String reason, Status status) {
    return new Dispute(
        Ids.fresh("du_1"),
        created,
        charge.id(),
        charge.intent(),
        new Money(amount, charge.money().currency()),
        reason,
        charge.method(),
        status,
        new JsonObject(),
        0,
        Map.of(),
        List.of());
  }

  /** The same after so much was taken, or after so much came back. */
  public Dispute moved(Instant time, long amount) {
    Movement movement = new Movement(Ids.fresh("txn_1"), time, amount);
    return with(
        status,
        evidence,
        submissions,
        metadata,
        Stream.concat(movements.stream(), Stream.of(movement)).toList());
  }

  /** The same, further on its way. */
  public Dispute now(Status next) {
    return with(next, evidence, submissions, metadata, movements);
  }

  /** An inquiry that became a chargeback of so much. */
  public Dispute escalated(long amount) {
    return new Dispute(
        id,
        created,
        charge,
        intent,
        new Money(amount, money.currency()),
        reason,
        method,
        Status.NEEDS_RESPONSE,
        evidence,
        submissions,
        metadata,
        movements);
  }

  /** The same with other words to the bank and about it, not yet sent. */
  public Dispute answered(JsonObject words, Map<String, String> labels) {
    return with(status, words, submissions, labels, movements);
  }

  /** The same after the bank got the evidence. */
  public Dispute submitted() {
    return with(status.reviewed(), evidence, submissions + 1, metadata, movements);
  }

  private Dispute with(
      Status next, JsonObject words, int sent, Map<String, String> labels, List<Movement> moved) {
    return new Dispute(
        id, created, charge, intent, money, reason, method, next, words, sent, labels, moved);
  }

  @Override
  public JsonObject render() {
    var dispute = new com.stripe.model.Dispute();
    dispute.setId(id);
    dispute.setObject("dispute");
    dispute.setAmount(money.amount());
    dispute.setBalanceTransactions(
        movements.stream().map(one -> DisputeParts.movement(this, one)).toList());
    dispute.setCharge(charge);
    dispute.setCreated(created.getEpochSecond());
    dispute.setCurrency(money.currency());
    dispute.setEnhancedEligibilityTypes(List.of());
    dispute.setEvidence(DisputeParts.evidence(evidence));
    dispute.setEvidenceDetails(DisputeParts.details(this));
    dispute.setIsChargeRefundable(status.isInquiry() && status.isOpen());
    dispute.setLivemode(false);
    dispute.setMetadata(metadata);
    dispute.setPaymentIntent(intent);
    dispute.setPaymentMethodDetails(DisputeParts.method(this));
    dispute.setReason(reason);
    dispute.setStatus(status.word());
    return Wire.render(dispute);
  }
}

package io.bulkvouchers.query;

import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeOpened;
import io.bulkvouchers.events.BulkPurchaseEvent.Fulfilled;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundExtent;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputeClosed;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputed;
import io.bulkvouchers.events.ReviewEvent.SurplusRefunded;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.UnmatchedPayment;
import io.bulkvouchers.events.VoucherEvent.VouchersAdded;
import io.bulkvouchers.events.VoucherEvent.VouchersVoided;
import io.bulkvouchers.events.VoucherTerms;
import io.bulkvouchers.events.wire.Samples;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Facts of a purchase of 10 vouchers at 89.50 USD. */
public record Facts(PurchaseId id, String conference, Optional<String> sponsor) {

  public static Facts ofAcme() {
    return of("pytest-2027", "acme-corp");
  }

  public static Facts of(String conference, String sponsor) {
    return new Facts(PurchaseId.of(UUID.randomUUID()), conference, Optional.of(sponsor));
  }

  public Created created() {
    return new Created(
        id,
        new ConferenceId(conference),
        sponsor.map(SponsorId::new),
        List.of(Samples.CORPORATE),
        10,
        Samples.USD,
        Optional.of(Samples.PRICE),
        VoucherTerms.complimentary(List.of(Samples.CORPORATE)),
        ApprovalPolicy.COMPLIMENTARY_ONLY,
        "Gold sponsorship",
        Samples.BUYER);
  }

  public PaymentReceived paid() {
    return new PaymentReceived(
        id, 1, "pi_1", Samples.TOTAL, Optional.of("evt_1"), Optional.of("cs_1"));
  }

  public Fulfilled fulfilled() {
    return fulfilled(10);
  }

  public Fulfilled fulfilled(int count) {
    return new Fulfilled(
        id,
        1,
        count,
        "BULK-ACME-CORP-",
        House.CODE_KEY,
        "5f2c9a7e41d08b36",
        1,
        VoucherTerms.complimentary(List.of(Samples.CORPORATE)),
        List.of(Samples.CORPORATE));
  }

  public RefundRequested refundRequested(RefundId refund, long amount, String serials) {
    return new RefundRequested(
        id,
        refund,
        "pi_1",
        Money.of(amount, "USD"),
        Serials.parse(serials),
        "x",
        Samples.ORGANIZER);
  }

  public Refunded refunded(RefundId refund, long amount, long total, String serials) {
    return new Refunded(
        id,
        Optional.of(refund),
        "re_" + refund.value().substring(3, 12),
        Money.of(amount, "USD"),
        Money.of(total, "USD"),
        Serials.parse(serials),
        Serials.none(),
        total == Samples.TOTAL.amount() ? RefundExtent.FULL : RefundExtent.PARTIAL);
  }

  public RefundBounced bounced(RefundId refund, long amount, long total, String serials) {
    return new RefundBounced(
        id,
        Optional.of(refund),
        "re_" + refund.value().substring(3, 12),
        Money.of(amount, "USD"),
        Money.of(total, "USD"),
        Serials.parse(serials),
        "closed account");
  }

  public DisputeOpened disputed(String dispute, long amount, DisputeStage stage) {
    return new DisputeOpened(id, dispute, "pi_1", Money.of(amount, "USD"), stage);
  }

  public DisputeClosed decided(
      String dispute, long amount, DisputeOutcome outcome, String serials) {
    return new DisputeClosed(
        id,
        dispute,
        Money.of(amount, "USD"),
        outcome,
        Serials.parse(serials),
        Serials.none(),
        amount == Samples.TOTAL.amount() ? RefundExtent.FULL : RefundExtent.PARTIAL);
  }

  /** A second session was paid. */
  public FlaggedForReview paidTwice(String intent, long amount) {
    return new FlaggedForReview(
        id,
        ReviewKind.PAID_TWICE,
        "cs_of_" + intent,
        "one payment, pi_1",
        Money.of(amount, "USD").toString(),
        Optional.of(new UnmatchedPayment(intent, Money.of(amount, "USD"))));
  }

  public RefundRequested surplusRequested(RefundId refund, String intent, long amount) {
    return new RefundRequested(
        id,
        refund,
        intent,
        Money.of(amount, "USD"),
        Serials.none(),
        "paid twice",
        Samples.ORGANIZER);
  }

  public SurplusRefunded surplusRefunded(RefundId refund, String intent, long amount) {
    return new SurplusRefunded(
        id,
        Optional.of(refund),
        "re_" + refund.value().substring(3, 12),
        intent,
        Money.of(amount, "USD"));
  }

  public SurplusDisputed surplusDisputed(String intent, long amount, DisputeStage stage) {
    return new SurplusDisputed(id, "du_of_" + intent, intent, Money.of(amount, "USD"), stage);
  }

  public SurplusDisputeClosed surplusDecided(String intent, long amount, DisputeOutcome outcome) {
    return new SurplusDisputeClosed(
        id, "du_of_" + intent, intent, Money.of(amount, "USD"), outcome);
  }

  public VouchersVoided voided(String serials) {
    return new VouchersVoided(id, Serials.parse(serials), Samples.ORGANIZER, "card lost");
  }

  public VouchersAdded added(int first, int count) {
    return addedWithKey(first, count, House.CODE_KEY);
  }

  public VouchersAdded addedWithKey(int first, int count, int key) {
    return new VouchersAdded(
        id,
        first,
        count,
        "BULK-ACME-CORP-",
        key,
        "0d8b36e415f2c9a7",
        1,
        Samples.ORGANIZER,
        "card lost");
  }
}

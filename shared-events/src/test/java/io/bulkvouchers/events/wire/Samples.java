package io.bulkvouchers.events.wire;

import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkSale;
import io.bulkvouchers.events.CheckoutParameters;
import io.bulkvouchers.events.ConferenceEvent;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Discount;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.HiddenTickets;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.ProductKind;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundExtent;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.ReviewEvent;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.UnmatchedPayment;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.events.VoucherTerms;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One fact of each type, all of one believable purchase. */
public final class Samples {

  public static final PurchaseId PURCHASE = new PurchaseId("bp_019303f2a1b47c3d8e5f60718293a4b5");
  public static final RefundId REFUND = new RefundId("rf_019303f2a1b47c3d8e5f60718293a4b6");
  public static final ConferenceId CONFERENCE = new ConferenceId("pytest-2027");
  public static final ProductId CORPORATE = new ProductId("corporate");
  public static final UserId BUYER = new UserId("buyer");
  public static final UserId ORGANIZER = new UserId("organizer");
  public static final Currency USD = Currency.getInstance("USD");
  public static final Money PRICE = Money.of(8950, "USD");
  public static final Money TOTAL = Money.of(89500, "USD");
  private static final Instant NOON = Instant.parse("2027-01-15T12:00:00Z");
  private static final String INTENT = "pi_3QabcXYZ";

  private Samples() {}

  /** Complimentary tickets in May. */
  public static VoucherTerms terms() {
    return new VoucherTerms(
        new Discount.Complimentary(),
        1,
        Optional.of(Instant.parse("2027-05-01T00:00:00Z")),
        Optional.of(Instant.parse("2027-05-31T23:59:59Z")),
        HiddenTickets.HIDDEN,
        List.of(CORPORATE));
  }

  /** Every type once. */
  public static List<Record> all() {
    return Stream.of(
            life(), moneyInDoubt(), VoucherSamples.all(), catalogue(), BillingSamples.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Record> life() {
    return List.of(
        new BulkPurchaseEvent.Created(
            PURCHASE,
            CONFERENCE,
            Optional.of(new SponsorId("acme-corp")),
            List.of(CORPORATE),
            10,
            USD,
            Optional.of(PRICE),
            terms(),
            ApprovalPolicy.COMPLIMENTARY_ONLY,
            "Gold sponsorship",
            BUYER),
        new BulkPurchaseEvent.TermsRevised(
            PURCHASE,
            PRICE,
            VoucherTerms.complimentary(List.of(CORPORATE)),
            "Gold sponsorship",
            ORGANIZER),
        new BulkPurchaseEvent.Approved(PURCHASE, ORGANIZER, Optional.of("alone this week")),
        new BulkPurchaseEvent.Denied(PURCHASE, ORGANIZER, "budget"),
        new BulkPurchaseEvent.Cancelled(PURCHASE, BUYER, "ordered twice"),
        new BulkPurchaseEvent.CheckoutRequested(PURCHASE, 1, parameters()),
        new BulkPurchaseEvent.CheckoutStarted(
            PURCHASE, 1, "cs_test_a1", "https://checkout.stripe.com/c/pay/cs_test_a1", NOON),
        new BulkPurchaseEvent.PaymentPending(PURCHASE, 1, INTENT, Optional.of("cs_test_a1")),
        new BulkPurchaseEvent.PaymentReceived(
            PURCHASE, 1, INTENT, TOTAL, Optional.of("evt_1Qabc"), Optional.of("cs_test_a1")),
        new BulkPurchaseEvent.Fulfilled(
            PURCHASE,
            1,
            10,
            "BULK-ACME-CORP-",
            1234567890,
            "5f2c9a7e41d08b36",
            1,
            terms(),
            List.of(CORPORATE)),
        new BulkPurchaseEvent.Failed(PURCHASE, 1, FailureReason.CHECKOUT_EXPIRED),
        new BulkPurchaseEvent.RefundRequested(
            PURCHASE, REFUND, INTENT, TOTAL, Serials.parse("1-6,8"), "event moved", ORGANIZER),
        new BulkPurchaseEvent.Refunded(
            PURCHASE,
            Optional.of(REFUND),
            "re_3Qabc",
            TOTAL,
            TOTAL,
            Serials.parse("1-6,8"),
            Serials.parse("7,9-10"),
            RefundExtent.FULL),
        new BulkPurchaseEvent.RefundFailed(PURCHASE, REFUND, "expired_or_canceled_card"),
        new ReviewEvent.FlaggedForReview(
            PURCHASE,
            ReviewKind.PAYMENT_MISMATCH,
            "cs_test_a1",
            "895.00 USD",
            "0.01 USD",
            Optional.of(new UnmatchedPayment(INTENT, Money.of(1, "USD")))));
  }

  private static List<Record> catalogue() {
    return List.of(
        new ConferenceEvent.Registered(
            CONFERENCE, "PyTest 2027", USD, "Europe/Berlin", ApprovalPolicy.COMPLIMENTARY_ONLY),
        new ConferenceEvent.SponsorRegistered(CONFERENCE, new SponsorId("acme-corp"), "Acme Corp"),
        new ConferenceEvent.ProductOffered(
            CONFERENCE,
            CORPORATE,
            "Corporate",
            ProductKind.TICKET,
            Money.of(34900, "USD"),
            BulkSale.ENABLED),
        new ConferenceEvent.ProductWithdrawn(CONFERENCE, CORPORATE),
        new ConferenceEvent.CurrencyChanged(CONFERENCE, Currency.getInstance("EUR")),
        new ConferenceEvent.ApprovalPolicyChanged(CONFERENCE, ApprovalPolicy.EVERY_PURCHASE),
        new ConferenceEvent.Closed(CONFERENCE),
        new ConferenceEvent.Reopened(CONFERENCE));
  }

  private static List<Record> moneyInDoubt() {
    return List.of(
        new BulkPurchaseEvent.CancellationRequested(PURCHASE, 1, BUYER, "ordered twice"),
        new BulkPurchaseEvent.SessionAbandoned(PURCHASE, 2, "cs_test_a2"),
        new BulkPurchaseEvent.RefundBounced(
            PURCHASE,
            Optional.of(REFUND),
            "re_3Qabc",
            PRICE,
            Money.zero(USD),
            Serials.parse("10"),
            "lost_or_stolen_card"),
        new ReviewEvent.SurplusRefunded(
            PURCHASE, Optional.of(REFUND), "re_3Qabd", "pi_3QabcXYY", TOTAL),
        new ReviewEvent.SurplusDisputed(
            PURCHASE, "du_1Qabd", "pi_3QabcXYY", TOTAL, DisputeStage.CHARGEBACK),
        new ReviewEvent.SurplusDisputeClosed(
            PURCHASE, "du_1Qabd", "pi_3QabcXYY", TOTAL, DisputeOutcome.LOST),
        new BulkPurchaseEvent.DisputeOpened(
            PURCHASE, "du_1Qabc", INTENT, TOTAL, DisputeStage.CHARGEBACK),
        new BulkPurchaseEvent.DisputeClosed(
            PURCHASE,
            "du_1Qabc",
            TOTAL,
            DisputeOutcome.LOST,
            Serials.parse("1-6,8"),
            Serials.parse("7,9-10"),
            RefundExtent.FULL),
        new ReviewEvent.ReviewResolved(
            PURCHASE,
            ReviewKind.PAYMENT_MISMATCH,
            "cs_test_a1",
            Optional.of(ORGANIZER),
            "sent back"));
  }

  private static CheckoutParameters parameters() {
    return new CheckoutParameters(
        "Corporate",
        PRICE,
        10,
        NOON,
        "http://localhost:8080/purchases/" + PURCHASE + "?paid={CHECKOUT_SESSION_ID}",
        "http://localhost:8080/purchases/" + PURCHASE);
  }
}

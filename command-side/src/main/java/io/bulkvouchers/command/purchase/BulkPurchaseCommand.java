package io.bulkvouchers.command.purchase;

import io.bulkvouchers.command.conference.Conference;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.OrderReference;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.events.VoucherTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What people, Stripe and the saga ask of a purchase. What Stripe is seen to have done is a {@code
 * Record...}: it can be told any number of times and is never refused for coming late.
 */
public sealed interface BulkPurchaseCommand {

  /** The purchase that is asked. */
  PurchaseId purchaseId();

  /**
   * Ask for vouchers.
   *
   * @param unitPrice empty asks for a quote; a buyer may only name the list price
   * @param terms empty grants one free item of the products
   * @param conference what it offers at this moment
   */
  record Create(
      PurchaseId purchaseId,
      ConferenceId conferenceId,
      Optional<SponsorId> sponsorId,
      List<ProductId> productIds,
      int quantity,
      Optional<Money> unitPrice,
      Optional<VoucherTerms> terms,
      String description,
      Requester requester,
      Conference conference)
      implements BulkPurchaseCommand {}

  /**
   * Price or change a request; what is empty stays.
   *
   * @param conference what it offers at this moment
   */
  record ReviseTerms(
      PurchaseId purchaseId,
      Money unitPrice,
      Optional<VoucherTerms> terms,
      Optional<String> description,
      UserId actor,
      Conference conference)
      implements BulkPurchaseCommand {}

  /** Agree; one's own request only with a reason. */
  record Approve(PurchaseId purchaseId, UserId actor, Optional<String> overrideReason)
      implements BulkPurchaseCommand {}

  /** Say no. */
  record Deny(PurchaseId purchaseId, UserId actor, String reason) implements BulkPurchaseCommand {}

  /** Call it off; an open session is expired at Stripe first. */
  record Cancel(PurchaseId purchaseId, UserId actor, String reason)
      implements BulkPurchaseCommand {}

  /** Ask the buyer to pay; asked again while a session is open, nothing changes. */
  record StartCheckout(PurchaseId purchaseId, CheckoutPlan plan) implements BulkPurchaseCommand {}

  /** Stripe has opened a session. */
  record RecordCheckoutStarted(
      PurchaseId purchaseId, int attempt, String sessionId, String url, Instant expiresAt)
      implements BulkPurchaseCommand {}

  /**
   * An attempt is over without money.
   *
   * @param sessionId the session that was seen to end; empty when Stripe refused to open one
   */
  record FailAttempt(
      PurchaseId purchaseId, int attempt, Optional<String> sessionId, FailureReason reason)
      implements BulkPurchaseCommand {}

  /** The buyer completed a session, the money is still on its way. */
  record RecordPaymentPending(
      PurchaseId purchaseId, int attempt, String sessionId, String paymentIntentId)
      implements BulkPurchaseCommand {}

  /** Money was seen at Stripe. */
  record RecordPayment(PurchaseId purchaseId, ObservedPayment payment)
      implements BulkPurchaseCommand {}

  /** Make the codes: of a paid purchase, or of an approved one that costs nothing. */
  record Fulfill(PurchaseId purchaseId, String salt, int codeKeyId)
      implements BulkPurchaseCommand {}

  /**
   * Send money back.
   *
   * @param amount empty is the worth of the named vouchers, or else all that is left
   * @param vouchers empty takes the highest serials that the amount pays for
   */
  record RequestRefund(
      PurchaseId purchaseId,
      RefundId refundId,
      Optional<Money> amount,
      Optional<Serials> vouchers,
      String reason,
      UserId actor)
      implements BulkPurchaseCommand {}

  /** Send back money that no order explains: all that is left of what was flagged. */
  record RefundSurplus(
      PurchaseId purchaseId, RefundId refundId, String stripeObjectId, String reason, UserId actor)
      implements BulkPurchaseCommand {}

  /** A refund was seen at Stripe; without a refund id somebody made it there. */
  record RecordRefund(
      PurchaseId purchaseId,
      Optional<RefundId> refundId,
      String stripeRefundId,
      String paymentIntentId,
      Money amount)
      implements BulkPurchaseCommand {}

  /**
   * Stripe refused a refund, or it bounced.
   *
   * @param stripeRefundId empty when Stripe never made one
   */
  record RecordRefundFailed(
      PurchaseId purchaseId,
      Optional<RefundId> refundId,
      Optional<String> stripeRefundId,
      String reason)
      implements BulkPurchaseCommand {}

  /** A dispute was seen at Stripe. */
  record RecordDispute(PurchaseId purchaseId, ObservedDispute dispute)
      implements BulkPurchaseCommand {}

  /** Make vouchers unusable, for ever. */
  record VoidVouchers(PurchaseId purchaseId, VoucherChoice choice, String reason, UserId actor)
      implements BulkPurchaseCommand {}

  /** Make the vouchers that are missing, and never more. */
  record AddVouchers(PurchaseId purchaseId, String salt, int codeKeyId, String reason, UserId actor)
      implements BulkPurchaseCommand {}

  /** Give vouchers more time; those that end later already stay as they are. */
  record ExtendVouchers(
      PurchaseId purchaseId, VoucherChoice choice, Instant validUntil, String reason, UserId actor)
      implements BulkPurchaseCommand {}

  /** What orders elsewhere do with vouchers: often many at once, and no money or code is moved. */
  sealed interface Use extends BulkPurchaseCommand {}

  /** An order uses a voucher; the same order again changes nothing. */
  record RedeemVoucher(
      PurchaseId purchaseId, int serial, OrderReference order, Basket basket, Instant at)
      implements Use {}

  /** An order gives back what it used. */
  record ReleaseVoucher(PurchaseId purchaseId, int serial, OrderReference order) implements Use {}

  /** A person has decided about a matter, named by the Stripe object that it is about. */
  record ResolveReview(PurchaseId purchaseId, String stripeObjectId, String note, UserId actor)
      implements BulkPurchaseCommand {}
}

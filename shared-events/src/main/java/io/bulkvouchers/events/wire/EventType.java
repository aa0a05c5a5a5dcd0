package io.bulkvouchers.events.wire;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.ConferenceEvent;
import io.bulkvouchers.events.ReviewEvent;
import io.bulkvouchers.events.VoucherEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words under which facts are stored and sent, for ever: class names never leave the process,
 * so classes can move. A changed meaning is a new constant with the next version.
 */
public enum EventType {
  CREATED("bulk-purchase.created.v1", BulkPurchaseEvent.Created.class),
  TERMS_REVISED("bulk-purchase.terms-revised.v1", BulkPurchaseEvent.TermsRevised.class),
  APPROVED("bulk-purchase.approved.v1", BulkPurchaseEvent.Approved.class),
  DENIED("bulk-purchase.denied.v1", BulkPurchaseEvent.Denied.class),
  CANCELLED("bulk-purchase.cancelled.v1", BulkPurchaseEvent.Cancelled.class),
  CANCELLATION_REQUESTED(
      "bulk-purchase.cancellation-requested.v1", BulkPurchaseEvent.CancellationRequested.class),
  CHECKOUT_REQUESTED(
      "bulk-purchase.checkout-requested.v1", BulkPurchaseEvent.CheckoutRequested.class),
  CHECKOUT_STARTED("bulk-purchase.checkout-started.v1", BulkPurchaseEvent.CheckoutStarted.class),
  SESSION_ABANDONED("bulk-purchase.session-abandoned.v1", BulkPurchaseEvent.SessionAbandoned.class),
  PAYMENT_PENDING("bulk-purchase.payment-pending.v1", BulkPurchaseEvent.PaymentPending.class),
  PAYMENT_RECEIVED("bulk-purchase.payment-received.v1", BulkPurchaseEvent.PaymentReceived.class),
  FULFILLED("bulk-purchase.fulfilled.v1", BulkPurchaseEvent.Fulfilled.class),
  FAILED("bulk-purchase.failed.v1", BulkPurchaseEvent.Failed.class),
  REFUND_REQUESTED("bulk-purchase.refund-requested.v1", BulkPurchaseEvent.RefundRequested.class),
  REFUNDED("bulk-purchase.refunded.v1", BulkPurchaseEvent.Refunded.class),
  REFUND_FAILED("bulk-purchase.refund-failed.v1", BulkPurchaseEvent.RefundFailed.class),
  REFUND_BOUNCED("bulk-purchase.refund-bounced.v1", BulkPurchaseEvent.RefundBounced.class),
  SURPLUS_REFUNDED("bulk-purchase.surplus-refunded.v1", ReviewEvent.SurplusRefunded.class),
  SURPLUS_DISPUTED("bulk-purchase.surplus-disputed.v1", ReviewEvent.SurplusDisputed.class),
  SURPLUS_DISPUTE_CLOSED(
      "bulk-purchase.surplus-dispute-closed.v1", ReviewEvent.SurplusDisputeClosed.class),
  DISPUTE_OPENED("bulk-purchase.dispute-opened.v1", BulkPurchaseEvent.DisputeOpened.class),
  DISPUTE_CLOSED("bulk-purchase.dispute-closed.v1", BulkPurchaseEvent.DisputeClosed.class),
  VOUCHERS_ADDED("bulk-purchase.vouchers-added.v1", VoucherEvent.VouchersAdded.class),
  VOUCHERS_VOIDED("bulk-purchase.vouchers-voided.v1", VoucherEvent.VouchersVoided.class),
  VOUCHERS_EXTENDED("bulk-purchase.vouchers-extended.v1", VoucherEvent.VouchersExtended.class),
  VOUCHER_REDEEMED("bulk-purchase.voucher-redeemed.v1", VoucherEvent.VoucherRedeemed.class),
  VOUCHER_RELEASED("bulk-purchase.voucher-released.v1", VoucherEvent.VoucherReleased.class),
  FLAGGED_FOR_REVIEW("bulk-purchase.flagged-for-review.v1", ReviewEvent.FlaggedForReview.class),
  REVIEW_RESOLVED("bulk-purchase.review-resolved.v1", ReviewEvent.ReviewResolved.class),
  CONFERENCE_REGISTERED("conference.registered.v1", ConferenceEvent.Registered.class),
  SPONSOR_REGISTERED("conference.sponsor-registered.v1", ConferenceEvent.SponsorRegistered.class),
  PRODUCT_OFFERED("conference.product-offered.v1", ConferenceEvent.ProductOffered.class),
  PRODUCT_WITHDRAWN("conference.product-withdrawn.v1", ConferenceEvent.ProductWithdrawn.class),
  CURRENCY_CHANGED("conference.currency-changed.v1", ConferenceEvent.CurrencyChanged.class),
  APPROVAL_POLICY_CHANGED(
      "conference.approval-policy-changed.v1", ConferenceEvent.ApprovalPolicyChanged.class),
  BILLING_CHANGED("conference.billing-changed.v1", ConferenceEvent.BillingChanged.class),
  CONFERENCE_CLOSED("conference.closed.v1", ConferenceEvent.Closed.class),
  CONFERENCE_REOPENED("conference.reopened.v1", ConferenceEvent.Reopened.class);

  private static final Map<String, EventType> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));
  private static final Map<Class<?>, EventType> BY_CLASS =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(EventType::eventClass, Function.identity()));

  private final String wireName;
  private final Class<? extends Record> eventClass;

  EventType(String wireName, Class<? extends Record> eventClass) {
    this.wireName = wireName;
    this.eventClass = eventClass;
  }

  /**
   * The type of a stored or received name; a name that this build does not know stops the reader.
   */
  public static EventType named(String wireName) {
    EventType type = BY_NAME.get(wireName);
    if (type == null) {
      throw new UnreadableEvent("This build knows no event type " + wireName);
    }
    return type;
  }

  /** The type of a fact or of its class. */
  public static EventType of(Class<?> eventClass) {
    EventType type = BY_CLASS.get(eventClass);
    if (type == null) {
      throw new UnreadableEvent(eventClass + " is not a fact of the contract");
    }
    return type;
  }

  /** {@code <stream>.<fact>.v<version>}. */
  public String wireName() {
    return wireName;
  }

  /** The record that carries the fact in this build. */
  public Class<? extends Record> eventClass() {
    return eventClass;
  }
}

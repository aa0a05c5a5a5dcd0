package io.bulkvouchers.query.webhooks;

import static io.bulkvouchers.query.webhooks.WebhookEvent.*;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.Approved;
import io.bulkvouchers.events.BulkPurchaseEvent.Cancelled;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.BulkPurchaseEvent.Denied;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeOpened;
import io.bulkvouchers.events.BulkPurchaseEvent.Failed;
import io.bulkvouchers.events.BulkPurchaseEvent.Fulfilled;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentPending;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.VoucherEvent.VoucherRedeemed;
import io.bulkvouchers.events.VoucherEvent.VoucherReleased;
import io.bulkvouchers.events.VoucherEvent.VouchersAdded;
import io.bulkvouchers.events.VoucherEvent.VouchersExtended;
import io.bulkvouchers.events.VoucherEvent.VouchersVoided;
import java.util.Map;
import java.util.Optional;

/**
 * What a fact is to the world outside. Every word is chosen: ids, numbers and sums go out; codes
 * and what makes them, people, and texts that people wrote do not.
 */
record Announcement(WebhookEvent event, Map<String, Object> details) {

  static Optional<Announcement> of(BulkPurchaseEvent fact) {
    return switch (fact) {
      case Created e -> told(PURCHASE_CREATED, Map.of("quantity", e.quantity()));
      case Approved _ -> told(PURCHASE_APPROVED, Map.of());
      case Denied _ -> told(PURCHASE_DENIED, Map.of());
      case Cancelled _ -> told(PURCHASE_CANCELLED, Map.of());
      case PaymentPending e -> told(PURCHASE_PAYMENT_PENDING, Map.of("attempt", e.attempt()));
      case Failed e ->
          told(PURCHASE_PAYMENT_FAILED, Map.of("attempt", e.attempt(), "reason", e.reason()));
      case PaymentReceived e ->
          told(PURCHASE_PAID, Map.of("attempt", e.attempt(), "amount", e.amount()));
      case Fulfilled e ->
          told(PURCHASE_FULFILLED, Map.of("firstSerial", e.firstSerial(), "count", e.count()));
      case Refunded e ->
          told(
              PURCHASE_REFUNDED,
              Map.of(
                  "amount", e.amount(),
                  "totalRefunded", e.totalRefunded(),
                  "revokedVouchers", e.revokedVouchers(),
                  "extent", e.extent()));
      case RefundFailed _ -> told(PURCHASE_REFUND_FAILED, Map.of());
      case RefundBounced e ->
          told(
              PURCHASE_REFUND_BOUNCED,
              Map.of(
                  "amount", e.amount(),
                  "totalRefunded", e.totalRefunded(),
                  "reinstatedVouchers", e.reinstatedVouchers()));
      case DisputeOpened e ->
          told(PURCHASE_DISPUTED, Map.of("amount", e.amount(), "stage", e.stage()));
      case DisputeClosed e ->
          told(
              PURCHASE_DISPUTE_CLOSED,
              Map.of(
                  "amount", e.amount(),
                  "outcome", e.outcome(),
                  "revokedVouchers", e.revokedVouchers()));
      default -> ofVouchers(fact);
    };
  }

  private static Optional<Announcement> ofVouchers(BulkPurchaseEvent fact) {
    return switch (fact) {
      case VouchersAdded e ->
          told(VOUCHER_ADDED, Map.of("firstSerial", e.firstSerial(), "count", e.count()));
      case VouchersVoided e -> told(VOUCHER_VOIDED, Map.of("vouchers", e.vouchers()));
      case VouchersExtended e ->
          told(
              VOUCHER_EXTENDED,
              Map.of("vouchers", e.vouchers(), "validUntil", e.validUntil().toString()));
      case VoucherRedeemed e ->
          told(
              VOUCHER_REDEEMED,
              Map.of(
                  "serial", e.serial(),
                  "items", e.items(),
                  "discount", e.discount(),
                  "orderReference", e.orderReference()));
      case VoucherReleased e ->
          told(
              VOUCHER_RELEASED,
              Map.of(
                  "serial", e.serial(),
                  "items", e.items(),
                  "orderReference", e.orderReference(),
                  "revokedVouchers", e.revokedVouchers()));
      default -> Optional.empty();
    };
  }

  private static Optional<Announcement> told(WebhookEvent event, Map<String, Object> details) {
    return Optional.of(new Announcement(event, details));
  }
}

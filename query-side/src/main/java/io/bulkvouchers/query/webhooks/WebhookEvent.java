package io.bulkvouchers.query.webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;

/** What endpoints can be told of: public words that stay, whatever becomes of our own facts. */
enum WebhookEvent {
  @JsonProperty("purchase.created")
  PURCHASE_CREATED("purchase.created"),
  @JsonProperty("purchase.approved")
  PURCHASE_APPROVED("purchase.approved"),
  @JsonProperty("purchase.denied")
  PURCHASE_DENIED("purchase.denied"),
  @JsonProperty("purchase.cancelled")
  PURCHASE_CANCELLED("purchase.cancelled"),
  @JsonProperty("purchase.payment_pending")
  PURCHASE_PAYMENT_PENDING("purchase.payment_pending"),
  @JsonProperty("purchase.payment_failed")
  PURCHASE_PAYMENT_FAILED("purchase.payment_failed"),
  @JsonProperty("purchase.paid")
  PURCHASE_PAID("purchase.paid"),
  @JsonProperty("purchase.fulfilled")
  PURCHASE_FULFILLED("purchase.fulfilled"),
  @JsonProperty("purchase.refunded")
  PURCHASE_REFUNDED("purchase.refunded"),
  @JsonProperty("purchase.refund_failed")
  PURCHASE_REFUND_FAILED("purchase.refund_failed"),
  /** A refund that was told of came back to the conference. */
  @JsonProperty("purchase.refund_bounced")
  PURCHASE_REFUND_BOUNCED("purchase.refund_bounced"),
  @JsonProperty("purchase.disputed")
  PURCHASE_DISPUTED("purchase.disputed"),
  @JsonProperty("purchase.dispute_closed")
  PURCHASE_DISPUTE_CLOSED("purchase.dispute_closed"),
  @JsonProperty("voucher.added")
  VOUCHER_ADDED("voucher.added"),
  @JsonProperty("voucher.voided")
  VOUCHER_VOIDED("voucher.voided"),
  @JsonProperty("voucher.extended")
  VOUCHER_EXTENDED("voucher.extended"),
  @JsonProperty("voucher.redeemed")
  VOUCHER_REDEEMED("voucher.redeemed"),
  @JsonProperty("voucher.released")
  VOUCHER_RELEASED("voucher.released"),
  /** Sent when an organizer asks for it, to any endpoint. */
  @JsonProperty("webhook.test")
  TEST("webhook.test");

  private final String word;

  WebhookEvent(String word) {
    this.word = word;
  }

  static Optional<WebhookEvent> named(String word) {
    return Arrays.stream(values()).filter(event -> event.word.equals(word)).findFirst();
  }

  String word() {
    return word;
  }
}

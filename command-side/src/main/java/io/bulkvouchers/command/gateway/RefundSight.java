package io.bulkvouchers.command.gateway;

import io.bulkvouchers.events.Money;

/**
 * What Stripe says of a refund.
 *
 * @param reason why it failed; otherwise of no meaning
 */
public record RefundSight(String stripeRefundId, Money amount, Progress progress, String reason) {

  /** How far the money has come; a refund that arrived can still bounce. */
  public enum Progress {
    PENDING,
    SUCCEEDED,
    FAILED
  }
}

package io.bulkvouchers.command.janitor;

import java.util.List;

/** The events that a webhook endpoint of ours is to be subscribed to. */
final class Subscribed {

  static final List<String> TYPES =
      List.of(
          "checkout.session.completed",
          "checkout.session.async_payment_succeeded",
          "checkout.session.async_payment_failed",
          "checkout.session.expired",
          "refund.created",
          "refund.updated",
          "refund.failed",
          "charge.refunded",
          "charge.dispute.created",
          "charge.dispute.updated",
          "charge.dispute.closed",
          "charge.dispute.funds_withdrawn",
          "charge.dispute.funds_reinstated");

  private Subscribed() {}
}

package io.bulkvouchers.sandbox.book;

/** What a payment was made with. */
public sealed interface Method permits Card, Debit {

  /** Stripe's word for its type. */
  String type();

  /** How refunds to it go. */
  RefundCourse refunds();
}

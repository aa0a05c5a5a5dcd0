package io.bulkvouchers.sandbox.book;

/** How refunds to a card or an account go. */
public enum RefundCourse {
  /** They arrive at once. */
  AT_ONCE,
  /** They are pending for a while and arrive then. */
  LATER,
  /** They seem to have arrived, and come back later. */
  FAILING
}

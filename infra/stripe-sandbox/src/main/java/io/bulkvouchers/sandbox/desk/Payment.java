package io.bulkvouchers.sandbox.desk;

import io.bulkvouchers.sandbox.book.CheckoutSession;
import io.bulkvouchers.sandbox.book.Decline;
import java.util.concurrent.CompletableFuture;

/** What came of a try to pay a session. */
public sealed interface Payment {

  /**
   * The session is complete.
   *
   * @param told done when every webhook endpoint was told once
   */
  record Paid(CheckoutSession session, CompletableFuture<Void> told) implements Payment {}

  /**
   * The session is complete, but whether the bank pays is said later.
   *
   * @param told done when every webhook endpoint was told once
   */
  record Processing(CheckoutSession session, CompletableFuture<Void> told) implements Payment {}

  /** The session is still open: the payer may try another card. */
  record Declined(CheckoutSession session, Decline why) implements Payment {}

  /** The session was paid or expired before; nothing happened. */
  record Closed(CheckoutSession session) implements Payment {}
}

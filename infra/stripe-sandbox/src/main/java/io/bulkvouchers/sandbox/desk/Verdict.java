package io.bulkvouchers.sandbox.desk;

import io.bulkvouchers.sandbox.book.Decline;

/** What the bank says to a card. */
sealed interface Verdict {

  /** The money is taken at once. */
  record Approved() implements Verdict {}

  /** The money is taken at once, and the bank objects at once. */
  record Contested(Disputes.Claim claim) implements Verdict {}

  /** The bank will say later. */
  record Pending() implements Verdict {}

  /** Nothing is taken. */
  record Declined(Decline why) implements Verdict {}
}

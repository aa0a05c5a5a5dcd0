package io.bulkvouchers.sandbox.desk;

import io.bulkvouchers.sandbox.book.Method;

/** What a payer offers to pay with. */
public sealed interface Tender permits CardEntry, IbanEntry {

  /** What is kept of it. */
  Method method();

  /** What the bank says to it. */
  Verdict judged();
}

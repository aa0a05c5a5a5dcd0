package io.bulkvouchers.sandbox.book;

/** How a charge stands with the payer's bank. */
public enum Standing {
  /** Nobody said anything against it. */
  UNDISPUTED,
  /** The bank only asked, or asked once: no money moved. */
  INQUIRED,
  /** The bank took the money back, and the dispute is open or lost. */
  CHARGED_BACK,
  /** The bank took the money back and gave it again. */
  REINSTATED
}

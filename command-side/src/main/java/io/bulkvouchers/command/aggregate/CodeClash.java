package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.events.PurchaseId;

/** A code of the new batch exists in the conference: nothing was stored, draw another salt. */
public final class CodeClash extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CodeClash(PurchaseId id, Throwable cause) {
    super("purchase=%s has a code that exists in its conference".formatted(id), cause);
  }
}

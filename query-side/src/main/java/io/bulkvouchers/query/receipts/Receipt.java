package io.bulkvouchers.query.receipts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.events.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A paper about money that moved.
 *
 * @param number counts the papers of a conference from 1 on, without a gap
 * @param label the number as it is printed
 */
record Receipt(
    long number, String label, ReceiptKind kind, String purchase, Instant issuedAt, Money amount) {

  /** What it says about the money. */
  enum ReceiptKind {
    /** It came in. */
    @JsonProperty("receipt")
    RECEIPT,
    /** It went back. */
    @JsonProperty("credit_note")
    CREDIT_NOTE,
    /** What had gone back came in again: the credit note before does not hold. */
    @JsonProperty("credit_note_reversal")
    CREDIT_NOTE_REVERSAL
  }

  /** The newest first. */
  record ReceiptList(List<Receipt> items, Optional<String> next) {}
}

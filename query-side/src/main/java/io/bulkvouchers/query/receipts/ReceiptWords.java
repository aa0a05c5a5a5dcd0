package io.bulkvouchers.query.receipts;

import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import io.bulkvouchers.query.receipts.Receipt.ReceiptKind;

/**
 * A language that papers are written in.
 *
 * @param point what parts the decimals of a figure
 */
record ReceiptWords(
    String receipt,
    String creditNote,
    String reversal,
    String taxId,
    String number,
    String date,
    String purchase,
    String reference,
    String to,
    String forReceipt,
    String vouchersAt,
    String refundOf,
    String bouncedOf,
    String net,
    String tax,
    String total,
    String paidBy,
    char point) {

  private static final ReceiptWords ENGLISH =
      new ReceiptWords(
          "Receipt",
          "Credit note",
          "Reversal of a credit note",
          "Tax id",
          "Number",
          "Date",
          "Purchase",
          "Reference",
          "To",
          "For receipt",
          "vouchers at",
          "Refund of",
          "Refund that came back, of",
          "Net",
          "Included tax",
          "Total",
          "Paid by Stripe",
          '.');

  private static final ReceiptWords GERMAN =
      new ReceiptWords(
          "Zahlungsbeleg",
          "Gutschrift",
          "Storno einer Gutschrift",
          "Steuernummer",
          "Nummer",
          "Datum",
          "Kauf",
          "Referenz",
          "An",
          "Zum Beleg",
          "Gutscheine zu je",
          "Rückzahlung zu",
          "Zurückgekommene Rückzahlung zu",
          "Netto",
          "Enthaltene Steuer",
          "Summe",
          "Bezahlt über Stripe",
          ',');

  static ReceiptWords named(String language) {
    return switch (language) {
      case "en" -> ENGLISH;
      case "de" -> GERMAN;
      default ->
          throw Problem.ofParameter(
              ProblemCode.INVALID_PARAMETER, "language", "A language is en or de");
    };
  }

  String title(ReceiptKind kind) {
    return switch (kind) {
      case RECEIPT -> receipt;
      case CREDIT_NOTE -> creditNote;
      case CREDIT_NOTE_REVERSAL -> reversal;
    };
  }
}

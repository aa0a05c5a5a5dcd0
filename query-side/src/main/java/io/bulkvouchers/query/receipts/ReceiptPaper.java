package io.bulkvouchers.query.receipts;

import io.bulkvouchers.events.IncludedTax;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.query.export.Paper;
import io.bulkvouchers.query.receipts.Receipt.ReceiptKind;
import io.bulkvouchers.query.receipts.Receipts.Issued;
import io.bulkvouchers.query.receipts.Settings.Words;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A receipt or credit note on paper, written from what facts said and nothing else: numbers and
 * dates have one form, whatever the machine's own.
 */
final class ReceiptPaper {

  private static final float LEFT = 56;
  private static final float RIGHT = 539;
  private static final float VALUES = 160;
  private static final float ROOM = RIGHT - LEFT;
  private static final float LINE = 15;
  private static final int DIGITS = 6;

  private final Paper paper = new Paper();
  private final ReceiptWords language;
  private final Issued issued;
  private final Words words;
  private float y = 70;

  private ReceiptPaper(ReceiptWords language, Issued issued, Words words) {
    this.language = language;
    this.issued = issued;
    this.words = words;
  }

  /** The number as it is printed, with the prefix of its time. */
  static String label(long number, Words words) {
    String prefix =
        words
            .billing()
            .map(billing -> billing.receiptPrefix())
            .orElseGet(() -> words.conference().toUpperCase(Locale.ROOT));
    String digits = String.valueOf(number);
    return prefix + "-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
  }

  static byte[] write(
      ReceiptWords language, Issued issued, Words words, Optional<String> receiptLabel) {
    ReceiptPaper writing = new ReceiptPaper(language, issued, words);
    writing.seller();
    writing.head(receiptLabel);
    writing.sums();
    return writing.paper.bytes();
  }

  private void seller() {
    if (words.billing().isEmpty()) {
      line(11, words.name());
    }
    words
        .billing()
        .ifPresent(
            billing -> {
              line(11, billing.legalName());
              billing.address().forEach(one -> line(9, one));
              billing.taxId().ifPresent(id -> line(9, language.taxId() + ": " + id));
            });
    y += 30;
  }

  private void head(Optional<String> receiptLabel) {
    paper.words(LEFT, y, 20, language.title(issued.issue().kind()), ROOM);
    y += 30;
    pair(language.number(), label(issued.number(), words));
    pair(language.date(), date());
    receiptLabel.ifPresent(label -> pair(language.forReceipt(), label));
    pair(language.purchase(), issued.issue().purchase());
    issued.sale().sponsor().ifPresent(id -> pair(language.to(), words.sponsor(id.value())));
    String description = issued.sale().description().replaceAll("\\s+", " ").strip();
    if (!description.isEmpty()) {
      pair(language.reference(), description);
    }
    y += 25;
  }

  private void sums() {
    Money amount = issued.issue().amount();
    paper.rule(LEFT, RIGHT, y);
    y += LINE + 4;
    paper.words(LEFT, y, 10, what(), ROOM - 120);
    paper.figures(RIGHT, y, 10, signed(amount));
    y += 12;
    paper.rule(LEFT, RIGHT, y);
    y += LINE + 4;
    words
        .billing()
        .flatMap(billing -> billing.taxBasisPoints())
        .ifPresent(
            rate -> {
              IncludedTax tax = IncludedTax.in(amount, rate);
              sum(10, language.net(), signed(tax.net()));
              sum(10, language.tax() + " " + percent(rate), signed(tax.tax()));
            });
    sum(12, language.total(), signed(amount));
    y += 30;
    paper.words(LEFT, y, 8, language.paidBy() + ": " + issued.issue().source(), ROOM);
  }

  private String what() {
    String products =
        issued.sale().products().stream()
            .map(ProductId::value)
            .map(words::product)
            .collect(Collectors.joining(", "));
    return switch (issued.issue().kind()) {
      case RECEIPT ->
          "%s: %d %s %s"
              .formatted(
                  products,
                  issued.sale().quantity(),
                  language.vouchersAt(),
                  issued.sale().unitPrice().map(this::figure).orElse(""));
      case CREDIT_NOTE -> language.refundOf() + " " + products;
      case CREDIT_NOTE_REVERSAL -> language.bouncedOf() + " " + products;
    };
  }

  private void line(float size, String text) {
    paper.words(LEFT, y, size, text, ROOM);
    y += LINE;
  }

  private void pair(String name, String value) {
    paper.words(LEFT, y, 9, name, VALUES - LEFT - 5);
    paper.words(VALUES, y, 9, value, RIGHT - VALUES);
    y += LINE;
  }

  private void sum(float size, String name, String figure) {
    paper.words(300, y, size, name, 120);
    paper.figures(RIGHT, y, size, figure);
    y += LINE + 3;
  }

  private String date() {
    return issued.issue().time().atZone(ZoneId.of(words.timeZone())).toLocalDate().toString();
  }

  private String signed(Money amount) {
    String sign = issued.issue().kind() == ReceiptKind.CREDIT_NOTE ? "-" : "";
    return sign + figure(amount);
  }

  private String figure(Money amount) {
    return amount.toMajor().replace('.', language.point()) + " " + amount.currency();
  }

  private String percent(int basisPoints) {
    String figure = BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    return figure.replace('.', language.point()) + " %";
  }
}

package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.events.Discount;
import io.bulkvouchers.events.VoucherTerms;
import io.bulkvouchers.query.export.CodeLine;
import io.bulkvouchers.query.export.RedeemLinks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Makes the lines of a file: what is the same in each of them is known from the start. */
record CodeLines(
    Codes codes,
    RedeemLinks links,
    String product,
    String kind,
    String value,
    Optional<Instant> validFrom) {

  static CodeLines of(VoucherTerms terms, String product, Codes codes, RedeemLinks links) {
    return new CodeLines(
        codes, links, product, kind(terms.discount()), value(terms.discount()), terms.validFrom());
  }

  CodeLine of(Voucher voucher) {
    String code = codes.reveal(voucher.serial());
    return new CodeLine(
        voucher.serial(),
        code,
        links.of(code),
        product,
        kind,
        value,
        voucher.uses(),
        voucher.maxUses(),
        voucher.state().word(),
        validFrom,
        voucher.validUntil());
  }

  private static String kind(Discount discount) {
    return switch (discount) {
      case Discount.Complimentary _ -> "complimentary";
      case Discount.Percentage _ -> "percentage";
      case Discount.FixedAmount _ -> "fixed_amount";
    };
  }

  private static String value(Discount discount) {
    return switch (discount) {
      case Discount.Complimentary _ -> "";
      case Discount.Percentage(int basisPoints) ->
          BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + " %";
      case Discount.FixedAmount(var amount) -> amount.toString();
    };
  }
}

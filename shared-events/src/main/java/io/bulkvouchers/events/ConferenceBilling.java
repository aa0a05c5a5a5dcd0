package io.bulkvouchers.events;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who sells, as receipts have to say it: an organization and no person.
 *
 * @param address line by line, as on an envelope
 * @param taxId such as a VAT number
 * @param taxBasisPoints the tax that prices include, in hundredths of a percent of the net amount;
 *     1900 is 19 %. Without it receipts have no line of tax
 * @param receiptPrefix what the numbers of receipts begin with
 */
public record ConferenceBilling(
    String legalName,
    List<String> address,
    Optional<String> taxId,
    Optional<Integer> taxBasisPoints,
    String receiptPrefix) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_LINE = 100;
  private static final int LONGEST_TAX_ID = 40;
  private static final int MOST_LINES = 6;
  private static final int WHOLE = 10_000;
  private static final Pattern PREFIX = Pattern.compile("[A-Z0-9][A-Z0-9/-]{0,19}");

  /** Refuses what no receipt could show. */
  public ConferenceBilling {
    legalName = line("The legal name", legalName, LONGEST_NAME);
    InvalidValue.unless(
        address != null && !address.isEmpty() && address.size() <= MOST_LINES,
        "An address has 1 to 6 lines");
    address = address.stream().map(one -> line("A line of it", one, LONGEST_LINE)).toList();
    taxId = taxId.map(id -> line("A tax id", id, LONGEST_TAX_ID));
    InvalidValue.unless(
        taxBasisPoints.orElse(0) >= 0 && taxBasisPoints.orElse(0) <= WHOLE,
        "A tax rate is 0 to 10000 hundredths of a percent");
    InvalidValue.unless(
        receiptPrefix != null && PREFIX.matcher(receiptPrefix).matches(),
        "A prefix is 1 to 20 capital letters, digits, dashes or slashes");
  }

  /** Everything that a person wrote into it. */
  public String words() {
    return legalName + "\n" + String.join("\n", address) + "\n" + taxId.orElse("");
  }

  private static String line(String what, String text, int longest) {
    InvalidValue.unless(
        text != null && !text.isBlank() && text.length() <= longest,
        "%s is 1 to %d characters".formatted(what, longest));
    InvalidValue.unless(
        text.chars().noneMatch(Character::isISOControl), what + " holds no control characters");
    return text.strip();
  }
}

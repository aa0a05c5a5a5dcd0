package io.bulkvouchers.codes;

import io.bulkvouchers.events.SponsorId;
import java.util.Locale;
import java.util.Optional;

/** What a code begins with: {@code BULK-<SPONSOR SLUG>-}, or {@code BULK-} without a sponsor. */
public final class CodePrefix {

  private static final String HOUSE = "BULK-";
  private static final int BODY = VoucherCode.SYMBOLS + 3;
  private static final int LONGEST_SLUG = VoucherCode.LONGEST - HOUSE.length() - 1 - BODY;

  private CodePrefix() {}

  /** The slug is cut where a code would pass 64 characters, and never ends in a dash of its own. */
  public static String of(Optional<SponsorId> sponsor) {
    return sponsor.map(id -> HOUSE + cut(id.value()).toUpperCase(Locale.ROOT) + "-").orElse(HOUSE);
  }

  private static String cut(String slug) {
    String cut = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
    return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
  }
}

package io.bulkvouchers.query.handout;

import io.bulkvouchers.query.handout.IssuedVouchers.Content;
import io.bulkvouchers.query.handout.SoldPurchases.Sale;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What fills the gaps of a template. */
@Component
class Wording {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final String NOBODY = "there";
  private static final String SAMPLE_PRODUCT = "Ticket";
  private static final String SAMPLE_SPONSOR = "Sample Sponsor";
  private static final String SAMPLE_NAME = "Ada Lovelace";
  private static final String SAMPLE_CODE = "BULK-SAMPLE-0000-0000-0000-0000";
  private static final Duration SAMPLE_TIME = Duration.ofDays(90);

  private final IssuedVouchers vouchers;

  Wording(IssuedVouchers vouchers) {
    this.vouchers = vouchers;
  }

  Map<String, String> of(Optional<String> name, Content content, Sale sale) {
    return words(name.orElse(NOBODY), content, sale);
  }

  /** For a look at a template: nobody's name and no code. */
  Map<String, String> sample(String conferenceName, Instant now) {
    Content sample =
        new Content(SAMPLE_CODE, vouchers.link(SAMPLE_CODE), Optional.of(now.plus(SAMPLE_TIME)));
    return words(
        SAMPLE_NAME,
        sample,
        new Sale("", conferenceName, List.of(SAMPLE_PRODUCT), Optional.of(SAMPLE_SPONSOR)));
  }

  /** What nobody sponsors comes from the conference itself. */
  private static Map<String, String> words(String name, Content content, Sale sale) {
    return Map.of(
        "name",
        name,
        "code",
        content.code(),
        "link",
        content.link(),
        "conference",
        sale.conferenceName(),
        "product",
        String.join(", ", sale.products()),
        "sponsor",
        sale.sponsor().orElse(sale.conferenceName()),
        "validUntil",
        content.validUntil().map(it -> "until " + MOMENT.format(it)).orElse("without an end"));
  }
}

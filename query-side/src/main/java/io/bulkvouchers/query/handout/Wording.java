package io.bulkvouchers.query.handout;

import io.bulkvouchers.query.handout.SoldPurchases.Sale;
import io.bulkvouchers.query.handout.mail.MailSettings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
  private static final String SAMPLE_NAME = "Ada Lovelace";
  private static final String SAMPLE_CODE = "BULK-SAMPLE-0000-0000-0000-0000";

  private final MailSettings settings;

  Wording(MailSettings settings) {
    this.settings = settings;
  }

  Map<String, String> of(Optional<String> name, String code, Sale sale) {
    return words(name.orElse(NOBODY), code, sale.conferenceName(), sale.validUntil());
  }

  /** For a look at a template: nobody's name and no code. */
  Map<String, String> sample(String conferenceName, Instant now) {
    return words(SAMPLE_NAME, SAMPLE_CODE, conferenceName, Optional.of(now));
  }

  private Map<String, String> words(
      String name, String code, String conference, Optional<Instant> until) {
    return Map.of(
        "name", name,
        "code", code,
        "link", settings.link().replace("{code}", code),
        "conference", conference,
        "validUntil", until.map(it -> "until " + MOMENT.format(it)).orElse("without an end"));
  }
}

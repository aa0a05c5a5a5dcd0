package io.bulkvouchers.query.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Files of made-up lines. */
final class Sheets {

  static final RedeemLinks LINKS = new RedeemLinks(URI.create("https://tickets.example/redeem"));
  static final Issuer ISSUER = new Issuer("PyTest Con 2027", Optional.of("Acme Corp"));

  private Sheets() {}

  static byte[] written(SheetForm form, int lines, String product) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sheet<CodeLine> sheet = form.open(out, ISSUER);
    for (int serial = 1; serial <= lines; serial++) {
      sheet.add(line(serial, product));
    }
    sheet.finish();
    return out.toByteArray();
  }

  static CodeLine line(int serial, String product) {
    return line(serial, product, "percentage", "15 %");
  }

  static CodeLine line(int serial, String product, String kind, String value) {
    String code = "CODE-" + serial;
    return new CodeLine(
        serial,
        code,
        LINKS.of(code),
        product,
        kind,
        value,
        0,
        1,
        "active",
        Optional.empty(),
        Optional.of(Instant.parse("2027-05-31T23:59:59Z")));
  }
}

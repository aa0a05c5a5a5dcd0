package io.bulkvouchers.query.export;

import static io.bulkvouchers.query.export.Lettering.CODE;
import static io.bulkvouchers.query.export.Lettering.WORDS;
import static io.bulkvouchers.query.export.Lettering.number;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One voucher at its place on a page of A4. Lengths are in points, 72 to the inch. */
final class Label {

  static final float PAGE_WIDTH = 595;
  static final float PAGE_HEIGHT = 842;
  static final int COLUMNS = 2;
  static final int ROWS = 5;
  static final float GAP = 14;

  /** With the gap it has the four light modules around it that a QR code needs. */
  static final float QR = 96;

  private static final float MARGIN = 28;
  static final float WIDTH = (PAGE_WIDTH - 2 * MARGIN) / COLUMNS;
  static final float HEIGHT = (PAGE_HEIGHT - 2 * MARGIN) / ROWS;
  private static final float LARGE = 9;
  private static final float SMALL = 7.5f;
  private static final float LINE = 11;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Label() {}

  /**
   * Draws what is its own: code, end, number and state.
   *
   * @param front the name of what is drawn on all of its kind
   */
  static void draw(StringBuilder page, CodeLine line, QrCode code, int place, String front) {
    float left = MARGIN + place % COLUMNS * WIDTH;
    float bottom = PAGE_HEIGHT - MARGIN - (place / COLUMNS + 1) * HEIGHT;
    page.append("q 1 0 0 1 ").append(number(left)).append(' ').append(number(bottom));
    page.append(" cm/").append(front).append(" Do\n");
    qr(page, code);
    float y = HEIGHT - GAP - QR;
    float x = GAP + QR + GAP;
    WORDS.write(page, SMALL, until(line), x, y, WIDTH - GAP - x);
    CODE.write(page, LARGE, line.code(), GAP, y - 1.5f * LINE, WIDTH - 2 * GAP);
    String state = line.state().equals("active") ? "" : ", " + line.state().replace('_', ' ');
    WORDS.write(page, SMALL, "No. " + line.serial() + state, GAP, y - 2.6f * LINE, WIDTH - 2 * GAP);
    page.append("Q\n");
  }

  /** A picture that is a stencil: a bit a module, scaled by the reader without loss. */
  private static void qr(StringBuilder page, QrCode code) {
    page.append("q ").append(number(QR)).append(" 0 0 ").append(number(QR)).append(' ');
    page.append(number(GAP)).append(' ').append(number(HEIGHT - GAP - QR)).append(" cm BI/W ");
    page.append(code.size()).append("/H ").append(code.size());
    page.append("/IM true/D[1 0]/F/AHx ID ");
    code.appendHex(page);
    page.append("> EI Q\n");
  }

  private static String until(CodeLine line) {
    return line.validUntil().map(Label::until).orElse("No end date");
  }

  private static String until(Instant time) {
    return "Valid until " + MOMENT.format(time);
  }
}

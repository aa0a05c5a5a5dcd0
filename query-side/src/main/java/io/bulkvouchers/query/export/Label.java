package io.bulkvouchers.query.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;

/** One voucher at its place on a page. Lengths are in points, 72 to the inch. */
record Label(PdfContentByte page, Fonts fonts) {

  static final int COLUMNS = 2;
  static final int ROWS = 5;

  private static final float MARGIN = 28;
  private static final float WIDTH = (PageSize.A4.getWidth() - 2 * MARGIN) / COLUMNS;
  private static final float HEIGHT = (PageSize.A4.getHeight() - 2 * MARGIN) / ROWS;
  private static final float GAP = 14;
  private static final float QR = 96;
  private static final float LARGE = 9;
  private static final float SMALL = 7.5f;
  private static final float LINE = 12;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  record Fonts(BaseFont code, BaseFont words) {}

  void draw(CodeLine line, int place) {
    int column = place % COLUMNS;
    int row = place / COLUMNS;
    float left = MARGIN + column * WIDTH;
    float top = PageSize.A4.getHeight() - MARGIN - row * HEIGHT;
    frame(left, top);
    qr(line.redeemLink(), left + GAP, top - GAP - QR);
    float y = top - GAP - QR - LINE;
    text(fonts.code(), LARGE, line.code(), left + GAP, y, WIDTH - 2 * GAP);
    float x = left + GAP + QR + GAP;
    float room = left + WIDTH - GAP - x;
    float next = top - GAP - LARGE;
    text(fonts.words(), LARGE, line.product(), x, next, room);
    text(fonts.words(), SMALL, grant(line), x, next - LINE, room);
    text(fonts.words(), SMALL, until(line), x, next - 2 * LINE, room);
    text(fonts.words(), SMALL, "No. " + line.serial(), x, next - 3 * LINE, room);
    if (!line.state().equals("active")) {
      text(fonts.words(), LARGE, line.state().replace('_', ' '), x, next - 5 * LINE, room);
    }
  }

  private void frame(float left, float top) {
    page.setLineWidth(0.3f);
    page.rectangle(left, top - HEIGHT, WIDTH, HEIGHT);
    page.stroke();
  }

  private void qr(String link, float left, float bottom) {
    QrCode code = QrCode.of(link);
    float module = QR / code.size();
    page.saveState();
    page.concatCTM(module, 0, 0, module, left, bottom);
    code.draw((column, row, length) -> page.rectangle(column, code.size() - 1 - row, length, 1));
    page.fill();
    page.restoreState();
  }

  /** Made smaller where it would not fit. */
  private void text(BaseFont font, float size, String text, float x, float y, float room) {
    float wide = font.getWidthPoint(text, size);
    page.beginText();
    page.setFontAndSize(font, wide > room ? size * room / wide : size);
    page.setTextMatrix(x, y);
    page.showText(text);
    page.endText();
  }

  private static String grant(CodeLine line) {
    String what = line.value().isEmpty() ? line.kind().replace('_', ' ') : line.value() + " off";
    return line.maxUses() == 1 ? what : what + ", " + line.maxUses() + " times";
  }

  private static String until(CodeLine line) {
    return line.validUntil().map(Label::until).orElse("no end date");
  }

  private static String until(Instant time) {
    return "until " + MOMENT.format(time);
  }
}

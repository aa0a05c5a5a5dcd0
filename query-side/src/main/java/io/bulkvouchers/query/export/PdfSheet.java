package io.bulkvouchers.query.export;

import java.io.IOException;
import java.io.OutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Labels to cut out, ten a page of A4: each a QR code of the redeem link, the code, and what it is
 * good for. A page is written as soon as it is full. The fonts are those that every reader has, so
 * that a name in another script than Latin is shown without its letters; the code is always there.
 */
final class PdfSheet implements CodeSheet {

  private static final int LABELS_A_PAGE = Label.COLUMNS * Label.ROWS;

  private final Document document;
  private final PdfWriter writer;
  private final Label.Fonts fonts;
  private int labels;

  private PdfSheet(Document document, PdfWriter writer, Label.Fonts fonts) {
    this.document = document;
    this.writer = writer;
    this.fonts = fonts;
  }

  static CodeSheet open(OutputStream out) throws IOException {
    try {
      Document document = new Document(PageSize.A4, 0, 0, 0, 0);
      PdfWriter writer = PdfWriter.getInstance(document, out);
      writer.setCloseStream(false);
      document.open();
      return new PdfSheet(document, writer, fonts());
    } catch (DocumentException refused) {
      throw new IllegalStateException("No page could be begun", refused);
    }
  }

  @Override
  public void add(CodeLine line) throws IOException {
    int place = labels % LABELS_A_PAGE;
    if (place == 0 && labels > 0) {
      newPage();
    }
    new Label(writer.getDirectContent(), fonts).draw(line, place);
    labels++;
  }

  /** A document needs a page, so one without codes gets an empty one. */
  @Override
  public void finish() {
    if (labels == 0) {
      writer.setPageEmpty(false);
    }
    document.close();
  }

  @SuppressWarnings("ThreadPriorityCheck")
  private void newPage() {
    document.newPage();
    // A virtual thread is not taken off its processor: whoever computes for long gives way.
    Thread.yield();
  }

  private static Label.Fonts fonts() throws IOException {
    return new Label.Fonts(
        BaseFont.createFont(BaseFont.COURIER_BOLD, BaseFont.WINANSI, BaseFont.NOT_EMBEDDED),
        BaseFont.createFont(BaseFont.HELVETICA, BaseFont.WINANSI, BaseFont.NOT_EMBEDDED));
  }
}

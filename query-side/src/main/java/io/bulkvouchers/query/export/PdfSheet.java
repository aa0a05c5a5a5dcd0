package io.bulkvouchers.query.export;

import static io.bulkvouchers.query.export.Lettering.number;
import static io.bulkvouchers.query.export.PdfFile.reference;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Labels to cut out, ten a page of A4: each a QR code of the redeem link, the code, and what it is
 * good for. A page is written as soon as it is full. The fonts are those that every reader has, so
 * that a letter outside of windows-1252 is a question mark; the code is always there.
 */
final class PdfSheet implements Sheet<CodeLine> {

  private static final int LABELS_A_PAGE = Label.COLUMNS * Label.ROWS;

  /** A reader walks the pages as a tree, and is quick when no branch of it is long. */
  private static final int PAGES_A_BRANCH = 250;

  private final PdfFile file;
  private final Issuer issuer;
  private final QrCodes codes = new QrCodes();
  private final StringBuilder page = new StringBuilder();
  private final Map<LabelFront, String> fronts = new HashMap<>();
  private final StringJoiner frontNumbers = new StringJoiner("", "/XObject<<", ">>");
  private final StringJoiner branches = new StringJoiner(" ", "[", "]");
  private final int catalog;
  private final int root;
  private final String fonts;
  private StringJoiner pages = new StringJoiner(" ", "[", "]");
  private int branch;
  private int pageCount;
  private int labels;

  private PdfSheet(PdfFile file, Issuer issuer, String fonts) {
    this.file = file;
    this.issuer = issuer;
    this.fonts = fonts;
    this.catalog = file.number();
    this.root = file.number();
  }

  static Sheet<CodeLine> open(OutputStream out, Issuer issuer) throws IOException {
    PdfFile file = PdfFile.open(out);
    StringJoiner fonts = new StringJoiner("", "/Font<<", ">>");
    for (Lettering font : Lettering.values()) {
      int number = file.number();
      file.object(number, font.definition());
      fonts.add("/" + font.font() + " " + reference(number));
    }
    return new PdfSheet(file, issuer, fonts.toString());
  }

  @Override
  public void add(CodeLine line) throws IOException {
    int place = labels % LABELS_A_PAGE;
    if (place == 0 && labels > 0) {
      endPage();
    }
    Label.draw(page, line, codes.of(line.redeemLink()), place, front(line));
    labels++;
  }

  /** A document needs a page, so one without codes gets an empty one. */
  @Override
  public void finish() throws IOException {
    endPage();
    if (pageCount % PAGES_A_BRANCH != 0) {
      endBranch();
    }
    file.object(
        root,
        "<</Type/Pages/Kids%s/Count %d/MediaBox[0 0 %s %s]/Resources<<%s%s>>>>"
            .formatted(
                branches,
                pageCount,
                number(Label.PAGE_WIDTH),
                number(Label.PAGE_HEIGHT),
                fonts,
                frontNumbers));
    file.object(catalog, "<</Type/Catalog/Pages " + reference(root) + ">>");
    file.finish(catalog);
  }

  private String front(CodeLine line) throws IOException {
    LabelFront front = LabelFront.of(issuer, line);
    if (!fronts.containsKey(front)) {
      int number = file.number();
      String entries =
          "/Type/XObject/Subtype/Form/BBox[-1 -1 %s %s]/Resources<<%s>>"
              .formatted(number(Label.WIDTH + 1), number(Label.HEIGHT + 1), fonts);
      file.stream(number, entries, front.drawing());
      frontNumbers.add("/X" + number + " " + reference(number));
      fronts.put(front, "X" + number);
    }
    return fronts.getOrDefault(front, "");
  }

  @SuppressWarnings("ThreadPriorityCheck")
  private void endPage() throws IOException {
    if (pageCount % PAGES_A_BRANCH == 0) {
      branch = file.number();
    }
    int drawing = file.number();
    file.stream(drawing, "", page);
    int number = file.number();
    file.object(
        number,
        "<</Type/Page/Parent %s/Contents %s>>".formatted(reference(branch), reference(drawing)));
    pages.add(reference(number));
    pageCount++;
    page.setLength(0);
    if (pageCount % PAGES_A_BRANCH == 0) {
      endBranch();
    }
    // A virtual thread is not taken off its processor: whoever computes for long gives way.
    Thread.yield();
  }

  private void endBranch() throws IOException {
    file.object(
        branch,
        "<</Type/Pages/Parent %s/Kids%s/Count %d>>"
            .formatted(reference(root), pages, (pageCount - 1) % PAGES_A_BRANCH + 1));
    branches.add(reference(branch));
    pages = new StringJoiner(" ", "[", "]");
  }
}

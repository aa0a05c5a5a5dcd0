package io.bulkvouchers.query.export;

import static io.bulkvouchers.query.export.Lettering.number;
import static io.bulkvouchers.query.export.PdfFile.reference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.StringJoiner;

/**
 * One page of A4 with words and figures, measured in points from its upper left corner. The same
 * words at the same places are the same bytes, for ever: nothing in it is packed, drawn by lot or
 * stamped with a time.
 */
public final class Paper {

  private static final float WIDTH = 595.28f;
  private static final float HEIGHT = 841.89f;

  private final StringBuilder drawing = new StringBuilder();

  /** Words that begin at x, smaller where they would not fit. */
  public void words(float x, float y, float size, String text, float room) {
    Lettering.WORDS.write(drawing, size, text, x, HEIGHT - y, room);
  }

  /** Figures that end at x. */
  public void figures(float x, float y, float size, String text) {
    float width = Lettering.CODE.width(text, size);
    Lettering.CODE.write(drawing, size, text, x - width, HEIGHT - y, width + 1);
  }

  /** A fine line across. */
  public void rule(float from, float to, float y) {
    String height = number(HEIGHT - y);
    drawing
        .append("0.5 w ")
        .append(number(from) + " " + height + " m ")
        .append(number(to) + " " + height + " l S\n");
  }

  /** The file. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(PdfFile.open(out));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private void write(PdfFile file) throws IOException {
    StringJoiner fonts = new StringJoiner("", "/Font<<", ">>");
    for (Lettering font : Lettering.values()) {
      int number = file.number();
      file.object(number, font.definition());
      fonts.add("/" + font.font() + " " + reference(number));
    }
    int content = file.number();
    file.object(
        content, "<</Length %d>>\nstream\n%s\nendstream".formatted(drawing.length(), drawing));
    int page = file.number();
    int pages = file.number();
    file.object(
        page,
        "<</Type/Page/Parent %s/MediaBox[0 0 %s %s]/Resources<<%s>>/Contents %s>>"
            .formatted(reference(pages), number(WIDTH), number(HEIGHT), fonts, reference(content)));
    file.object(pages, "<</Type/Pages/Kids[%s]/Count 1>>".formatted(reference(page)));
    int catalog = file.number();
    file.object(catalog, "<</Type/Catalog/Pages %s>>".formatted(reference(pages)));
    file.finish(catalog);
  }
}

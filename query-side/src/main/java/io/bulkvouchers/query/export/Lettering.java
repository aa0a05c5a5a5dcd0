package io.bulkvouchers.query.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Scanner;

/**
 * Text in the two fonts that every reader of PDF has, in their letters: those of windows-1252, and
 * a question mark for any other.
 */
enum Lettering {
  WORDS("F1", "Helvetica"),
  /** Each letter of it has the same width. */
  CODE("F2", "Courier-Bold");

  private static final Charset LETTERS = Charset.forName("windows-1252");
  private static final int FIRST = 32;
  private static final float UNIT = 1000;
  private static final int CODE_WIDTH = 600;

  /** Of Helvetica from the blank on, sixteen a line, in thousandths of its size. */
  private static final int[] WIDTHS =
      new Scanner(
              """
              278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278
              556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556
              1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778
              667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556
              333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556
              556 556 333 500 278 556 500 722 500 500 500 334 260 334 584 0
              556 0 222 556 333 1000 556 556 333 1000 667 333 1000 0 611 0
              0 222 222 333 333 350 556 1000 333 1000 500 333 944 0 500 667
              278 333 556 556 556 556 260 556 333 737 370 556 584 0 737 333
              400 584 333 333 333 556 537 278 333 333 365 556 834 834 834 611
              667 667 667 667 667 667 1000 722 667 667 667 667 278 278 278 278
              722 722 778 778 778 778 778 584 778 722 722 722 722 667 667 611
              556 556 556 556 556 556 889 500 556 556 556 556 278 278 278 278
              556 556 556 556 556 556 556 584 611 556 556 556 556 500 556 500
              """)
          .tokens()
          .mapToInt(Integer::parseInt)
          .toArray();

  private static final float SMALLEST = 5;

  private final String font;
  private final String name;

  Lettering(String font, String name) {
    this.font = font;
    this.name = name;
  }

  /** What drawings call it. */
  String font() {
    return font;
  }

  String definition() {
    return "<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>".formatted(name);
  }

  float width(String text, float size) {
    int sum = 0;
    for (byte letter : text.getBytes(LETTERS)) {
      int place = Byte.toUnsignedInt(letter) - FIRST;
      sum += this == CODE || place < 0 ? CODE_WIDTH : WIDTHS[place];
    }
    return sum * size / UNIT;
  }

  /** On one line, made smaller where it would not fit, and cut where it would be too small. */
  void write(StringBuilder out, float size, String text, float x, float y, float room) {
    float wide = width(text, size);
    float fitting = wide > room ? Math.max(SMALLEST, size * room / wide) : size;
    String shown = text;
    while (width(shown, fitting) > room + 0.1f && shown.length() > 1) {
      shown = shown.substring(0, shown.length() - 2) + "\u2026";
    }
    out.append("BT/").append(font).append(' ').append(number(fitting)).append(" Tf ");
    out.append(number(x)).append(' ').append(number(y)).append(" Td(");
    escape(out, shown);
    out.append(")Tj ET\n");
  }

  /** One line, or two when it does not fit on one and has a blank to part at. */
  List<String> lines(String text, float size, float room) {
    if (width(text, size) <= room) {
      return List.of(text);
    }
    int blank = text.lastIndexOf(' ');
    while (blank > 0 && width(text.substring(0, blank), size) > room) {
      blank = text.lastIndexOf(' ', blank - 1);
    }
    return blank > 0 ? List.of(text.substring(0, blank), text.substring(blank + 1)) : List.of(text);
  }

  /** Two digits behind the point are finer than any printer. */
  static String number(float value) {
    return String.valueOf(Math.round(value * 100) / 100f);
  }

  private static void escape(StringBuilder out, String text) {
    for (char letter : new String(text.getBytes(LETTERS), ISO_8859_1).toCharArray()) {
      if (letter == '(' || letter == ')' || letter == '\\') {
        out.append('\\');
      }
      out.append(letter < FIRST ? ' ' : letter);
    }
  }
}

package io.bulkvouchers.query.export;

import static io.bulkvouchers.query.export.Lettering.WORDS;
import static io.bulkvouchers.query.export.Lettering.number;

/** What is the same on every label of its kind, so that a file says it once. */
record LabelFront(Issuer issuer, String product, String kind, String value, int maxUses) {

  private static final float X = Label.GAP + Label.QR + Label.GAP;
  private static final float ROOM = Label.WIDTH - Label.GAP - X;
  private static final float LARGE = 9;
  private static final float SMALL = 7.5f;
  private static final float LINE = 11;
  private static final String ALL = "100 %";

  static LabelFront of(Issuer issuer, CodeLine line) {
    return new LabelFront(issuer, line.product(), line.kind(), line.value(), line.maxUses());
  }

  /** A frame to cut along, and the words beside the QR code. */
  String drawing() {
    StringBuilder out = new StringBuilder("0.3 w 0 0 ");
    out.append(number(Label.WIDTH)).append(' ').append(number(Label.HEIGHT)).append(" re S\n");
    float y = Label.HEIGHT - Label.GAP - LARGE;
    y = write(out, LARGE, issuer.conference(), y);
    if (issuer.sponsor().isPresent()) {
      y = write(out, SMALL, issuer.sponsor().get(), y);
    }
    y = write(out, LARGE, product, y - LINE / 3);
    WORDS.write(out, SMALL, worth(), X, y, ROOM);
    return out.toString();
  }

  /** Nothing is called a gift that leaves something to pay. */
  private String worth() {
    String off = value.isEmpty() || value.equals(ALL) ? "Complimentary, 100 % off" : value + " off";
    return maxUses == 1 ? off : off + ", for up to " + maxUses + " items";
  }

  private static float write(StringBuilder out, float size, String text, float top) {
    float y = top;
    for (String line : WORDS.lines(text, size, ROOM)) {
      WORDS.write(out, size, line, X, y, ROOM);
      y -= LINE;
    }
    return y;
  }
}

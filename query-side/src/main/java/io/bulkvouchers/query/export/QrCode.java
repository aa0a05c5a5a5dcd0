package io.bulkvouchers.query.export;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A text as a square of dark and light modules; a seventh of it may be soiled. */
record QrCode(ByteMatrix modules) {

  /** Takes dark modules that lie side by side. */
  @FunctionalInterface
  interface Pen {
    void dark(int column, int row, int length);
  }

  static QrCode of(String text) {
    try {
      return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
    } catch (WriterException tooLong) {
      throw new IllegalStateException("A redeem link does not fit into a QR code", tooLong);
    }
  }

  int size() {
    return modules.getWidth();
  }

  void draw(Pen pen) {
    for (int row = 0; row < size(); row++) {
      int column = 0;
      while (column < size()) {
        int first = column;
        while (column < size() && modules.get(column, row) == 1) {
          column++;
        }
        if (column > first) {
          pen.dark(first, row, column - first);
        }
        column++;
      }
    }
  }
}

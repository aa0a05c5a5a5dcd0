package io.bulkvouchers.query.export;

import com.google.zxing.qrcode.encoder.ByteMatrix;

/** A square of dark and light modules, packed into bits so that two are added at once. */
final class QrCode {

  /** A half byte's digit with its lowest bit in front: the first module of a row is the lowest. */
  private static final String DIGITS = "084C2A6E195D3B7F";

  private final int size;
  private final int stride;
  private final long[] modules;

  private QrCode(int size, long[] modules) {
    this.size = size;
    this.stride = stride(size);
    this.modules = modules;
  }

  static QrCode of(ByteMatrix matrix) {
    int size = matrix.getWidth();
    long[] modules = new long[(size * stride(size) + Long.SIZE - 1) / Long.SIZE];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        int place = row * stride(size) + column;
        modules[place / Long.SIZE] |= (long) matrix.get(column, row) << place;
      }
    }
    return new QrCode(size, modules);
  }

  int size() {
    return size;
  }

  boolean dark(int column, int row) {
    int place = row * stride + column;
    return (modules[place / Long.SIZE] >>> place & 1) == 1;
  }

  QrCode copy() {
    return new QrCode(size, modules.clone());
  }

  /** Turns every module over that is dark in the other one. */
  void add(QrCode other) {
    for (int i = 0; i < modules.length; i++) {
      modules[i] ^= other.modules[i];
    }
  }

  /** Row by row, each filled up to whole bytes; a dark module is a 1. */
  void appendHex(StringBuilder out) {
    int digits = size * stride / 4;
    for (int i = 0; i < digits; i++) {
      out.append(DIGITS.charAt((int) (modules[i >> 4] >>> (i << 2)) & 0xF));
    }
  }

  private static int stride(int size) {
    return (size + 7) / 8 * 8;
  }
}

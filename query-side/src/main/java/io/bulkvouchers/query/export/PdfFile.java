package io.bulkvouchers.query.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * The frame of a PDF: numbered objects that are written as they come. Of each only its place in the
 * file is kept, 8 bytes, for the table at the end; without that table no reader takes the file for
 * whole.
 */
final class PdfFile {

  private static final int CHUNK = 1 << 16;

  private final OutputStream out;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private byte[] packed = new byte[CHUNK];
  private long[] places = new long[64];
  private int objects;
  private long length;

  private PdfFile(OutputStream out) {
    this.out = out;
  }

  /** Four bytes that are no letters tell programs on the way not to touch line ends. */
  static PdfFile open(OutputStream out) throws IOException {
    PdfFile file = new PdfFile(new BufferedOutputStream(out, CHUNK));
    file.write("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(ISO_8859_1));
    return file;
  }

  /** A number for an object that is written later, exactly once. */
  int number() {
    objects++;
    if (objects >= places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    return objects;
  }

  static String reference(int object) {
    return object + " 0 R";
  }

  void object(int number, String body) throws IOException {
    begin(number);
    write((body + "\nendobj\n").getBytes(ISO_8859_1));
  }

  /** Drawing, made smaller; each of its characters is one byte. */
  void stream(int number, String entries, CharSequence drawing) throws IOException {
    int size = deflate(drawing.toString().getBytes(ISO_8859_1));
    begin(number);
    write(
        "<<%s/Filter/FlateDecode/Length %d>>\nstream\n"
            .formatted(entries, size)
            .getBytes(ISO_8859_1));
    write(packed, size);
    write("\nendstream\nendobj\n".getBytes(ISO_8859_1));
  }

  /** Writes the table that makes the file whole. */
  void finish(int catalog) throws IOException {
    deflater.end();
    long table = length;
    write("xref\n0 %d\n0000000000 65535 f \n".formatted(objects + 1).getBytes(ISO_8859_1));
    for (int number = 1; number <= objects; number++) {
      write("%010d 00000 n \n".formatted(places[number]).getBytes(ISO_8859_1));
    }
    write(
        "trailer\n<</Size %d/Root %s>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(objects + 1, reference(catalog), table)
            .getBytes(ISO_8859_1));
    out.flush();
  }

  private void begin(int number) throws IOException {
    places[number] = length;
    write((number + " 0 obj\n").getBytes(ISO_8859_1));
  }

  private int deflate(byte[] drawing) {
    deflater.reset();
    deflater.setInput(drawing);
    deflater.finish();
    int size = 0;
    while (!deflater.finished()) {
      if (size == packed.length) {
        packed = Arrays.copyOf(packed, 2 * size);
      }
      size += deflater.deflate(packed, size, packed.length - size);
    }
    return size;
  }

  private void write(byte[] bytes) throws IOException {
    write(bytes, bytes.length);
  }

  private void write(byte[] bytes, int size) throws IOException {
    out.write(bytes, 0, size);
    length += size;
  }
}

package io.bulkvouchers.command.codes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Rows of {@code code_trace} in PostgreSQL's binary form, in chunks. */
final class TraceRows {

  static final String COPY =
      "copy code_trace (batch_id, serial, hash) from stdin with (format binary)";

  private static final byte[] SIGNATURE =
      "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final short FIELDS = 3;
  private static final short END = -1;
  private static final int CHUNK = 1 << 16;
  private static final int LONGEST_ROW = 64;

  private final CopyIn copy;
  private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK);

  TraceRows(CopyIn copy) {
    this.copy = copy;
    // No flags, no extension of the header.
    buffer.put(SIGNATURE).putInt(0).putInt(0);
  }

  void add(int batchId, int serial, byte[] hash) throws SQLException {
    if (buffer.remaining() < LONGEST_ROW) {
      flush();
    }
    buffer.putShort(FIELDS);
    buffer.putInt(Integer.BYTES).putInt(batchId);
    buffer.putInt(Integer.BYTES).putInt(serial);
    buffer.putInt(hash.length).put(hash);
  }

  void end() throws SQLException {
    flush();
    buffer.putShort(END);
    flush();
    copy.endCopy();
  }

  private void flush() throws SQLException {
    copy.writeToCopy(buffer.array(), 0, buffer.position());
    buffer.clear();
  }
}

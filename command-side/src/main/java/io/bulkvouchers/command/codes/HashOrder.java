package io.bulkvouchers.command.codes;

import io.bulkvouchers.codes.CodeBatch;
import io.bulkvouchers.codes.VoucherCodes;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The serials of a batch in the order of their codes' hashes, in which an index takes them in about
 * half the time. Eight bytes a code, 8 MB for a million: the hashes themselves are not kept, since
 * to derive them a second time costs less than PostgreSQL needs to store them meanwhile.
 */
final class HashOrder {

  private static final int OFFSET_BITS = 20;
  private static final int OFFSET = (1 << OFFSET_BITS) - 1;

  private final int firstSerial;
  private final long[] entries;

  private HashOrder(int firstSerial, long[] entries) {
    this.firstSerial = firstSerial;
    this.entries = entries;
  }

  /** Derives each code once, on all cores. */
  static HashOrder of(CodeBatch batch, VoucherCodes codes) {
    if (batch.count() > OFFSET) {
      throw new IllegalArgumentException("A batch is at most %,d codes".formatted(OFFSET));
    }
    long[] entries = new long[batch.count()];
    IntStream.range(0, entries.length)
        .parallel()
        .forEach(i -> entries[i] = entry(codes.hash(batch.firstSerial() + i), i));
    Arrays.sort(entries);
    return new HashOrder(batch.firstSerial(), entries);
  }

  int size() {
    return entries.length;
  }

  int serial(int rank) {
    return firstSerial + (int) (entries[rank] & OFFSET);
  }

  /** The first 43 bits of the hash, then the offset: what two hashes share so far is no matter. */
  private static long entry(byte[] hash, int offset) {
    return ByteBuffer.wrap(hash).getLong() >>> (OFFSET_BITS + 1) << OFFSET_BITS | offset;
  }
}

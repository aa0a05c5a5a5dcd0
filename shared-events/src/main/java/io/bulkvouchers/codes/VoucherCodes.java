package io.bulkvouchers.codes;

import com.google.crypto.tink.prf.Prf;
import io.bulkvouchers.events.InvalidValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * The codes of one batch, derived on demand and kept nowhere: 75 bits of PRF(key, purchase id,
 * salt, serial) as 15 Crockford symbols, and a check symbol. Fast: about a microsecond a code.
 */
public final class VoucherCodes {

  /** The scheme of this build; a {@link CodeBatch} names the one it was made by. */
  public static final int SCHEME = 1;

  private static final int RANDOM_SYMBOLS = VoucherCode.SYMBOLS - 1;
  private static final int SYMBOL_BITS = 5;
  private static final int BYTES = 10;

  private final Prf key;
  private final byte[] batch;
  private final String prefix;
  private final byte[] canonicalPrefix;

  private VoucherCodes(Prf key, byte[] batch, String prefix) {
    this.key = key;
    this.batch = batch;
    this.prefix = prefix;
    this.canonicalPrefix = VoucherCode.canonicalBytes(prefix);
  }

  /**
   * Prepares to derive the codes of one batch.
   *
   * @throws MissingCodeKey when the key set has lost the batch's key
   * @throws InvalidValue when a newer build made the batch
   */
  public static VoucherCodes of(CodeBatch batch, CodeKeys keys) {
    InvalidValue.unless(
        batch.schemeVersion() == SCHEME,
        "This build derives codes of scheme %d only".formatted(SCHEME));
    String text = "bulk-voucher/1|" + batch.purchaseId() + "|" + batch.salt() + "|";
    return new VoucherCodes(
        keys.key(batch.codeKeyId()), text.getBytes(StandardCharsets.UTF_8), batch.prefix());
  }

  /** The code of a serial, always the same. */
  public VoucherCode code(int serial) {
    return VoucherCode.of(prefix, symbols(random(serial)));
  }

  /** The hash of the code of a serial: the same as that of {@link #code}, in half the time. */
  public byte[] hash(int serial) {
    return VoucherCode.hash(canonicalPrefix, symbols(random(serial)));
  }

  private byte[] random(int serial) {
    byte[] input =
        ByteBuffer.allocate(batch.length + Integer.BYTES).put(batch).putInt(serial).array();
    try {
      return key.compute(input, BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new LinkageError("HMAC-SHA-256 gives at least 10 bytes", impossible);
    }
  }

  private static int[] symbols(byte[] random) {
    int[] symbols = new int[VoucherCode.SYMBOLS];
    for (int i = 0; i < RANDOM_SYMBOLS; i++) {
      int bit = i * SYMBOL_BITS;
      int pair = (random[bit / 8] & 0xff) << 8;
      if (bit / 8 + 1 < random.length) {
        pair |= random[bit / 8 + 1] & 0xff;
      }
      symbols[i] = (pair >> (16 - SYMBOL_BITS - bit % 8)) & 0b11111;
    }
    symbols[RANDOM_SYMBOLS] = CheckSymbol.over(symbols, RANDOM_SYMBOLS);
    return symbols;
  }
}

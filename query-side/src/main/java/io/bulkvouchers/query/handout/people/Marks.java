package io.bulkvouchers.query.handout.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Keyed hashes. A plain one of an address would be read back by whoever tries the addresses that he
 * knows; these say nothing without the key.
 */
public final class Marks {

  private static final int BYTES = 32;

  private final PrfSet prf;

  private Marks(PrfSet prf) {
    this.prf = prf;
  }

  /** Reads the key set; the message of a failure names the file and never its content. */
  static Marks read(Path keySet) {
    try {
      KeysetHandle handle =
          TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(keySet), PrfConfig2026.get(), InsecureSecretKeyAccess.get());
      return new Marks(handle.getPrimitive(PrfConfig2026.get(), PrfSet.class));
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalStateException(
          "No readable key set for marks of addresses at " + keySet, unreadable);
    }
  }

  /** The mark of an address within a conference: elsewhere the same address has another one. */
  byte[] of(String conferenceId, Address address) {
    return of("address|" + conferenceId + "|" + address.normalized());
  }

  /** The mark of any text that may hold personal words. */
  public byte[] of(String text) {
    try {
      return prf.computePrimary(text.getBytes(UTF_8), BYTES);
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("A mark could not be made", unusable);
    }
  }
}

package io.bulkvouchers.command.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.AeadConfig2026;
import io.bulkvouchers.keys.KeySet;
import java.security.GeneralSecurityException;

/**
 * Seals with the primary key of a Tink key set and opens with any of its keys, so that a key set
 * can be rotated under a filled table.
 */
final class Seal {

  private final Aead aead;

  private Seal(Aead aead) {
    this.aead = aead;
  }

  static Seal read(KeySet keySet) {
    return new Seal(keySet.open("secrets", AeadConfig2026.get(), Aead.class));
  }

  byte[] close(byte[] plain, String belongsTo) {
    try {
      return aead.encrypt(plain, belongsTo.getBytes(UTF_8));
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("A secret could not be sealed", unusable);
    }
  }

  byte[] open(byte[] closed, String belongsTo) {
    try {
      return aead.decrypt(closed, belongsTo.getBytes(UTF_8));
    } catch (GeneralSecurityException foreign) {
      throw new IllegalStateException("A sealed secret does not open with this key set", foreign);
    }
  }
}

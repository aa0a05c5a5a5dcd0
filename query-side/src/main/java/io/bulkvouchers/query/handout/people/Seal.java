package io.bulkvouchers.query.handout.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.AeadConfig2026;
import io.bulkvouchers.keys.KeySet;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Seals with the primary key of a Tink key set and opens with any of its keys. The row's id goes
 * into the seal: copied to another row, it does not open.
 */
final class Seal {

  private final Aead aead;

  private Seal(Aead aead) {
    this.aead = aead;
  }

  static Seal read(KeySet keySet) {
    return new Seal(keySet.open("addresses", AeadConfig2026.get(), Aead.class));
  }

  byte[] close(byte[] plain, UUID row) {
    try {
      return aead.encrypt(plain, row.toString().getBytes(UTF_8));
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("An address could not be sealed", unusable);
    }
  }

  byte[] open(byte[] closed, UUID row) {
    try {
      return aead.decrypt(closed, row.toString().getBytes(UTF_8));
    } catch (GeneralSecurityException foreign) {
      throw new IllegalStateException("A sealed address does not open with this key set", foreign);
    }
  }
}

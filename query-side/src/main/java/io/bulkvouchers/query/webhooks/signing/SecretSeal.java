package io.bulkvouchers.query.webhooks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.AeadConfig2026;
import io.bulkvouchers.keys.KeySet;
import java.security.GeneralSecurityException;

/**
 * Seals with the primary key of a Tink key set and opens with any of its keys. The place goes into
 * the seal: copied to another row, it does not open.
 */
public final class SecretSeal {

  private final Aead aead;

  private SecretSeal(Aead aead) {
    this.aead = aead;
  }

  static SecretSeal read(KeySet keySet) {
    return new SecretSeal(keySet.open("webhook secrets", AeadConfig2026.get(), Aead.class));
  }

  /** Closes a text for one place. */
  public byte[] close(String plain, String place) {
    try {
      return aead.encrypt(plain.getBytes(UTF_8), place.getBytes(UTF_8));
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("A webhook secret could not be sealed", unusable);
    }
  }

  /** The text that was closed for this place. */
  public String open(byte[] closed, String place) {
    try {
      return new String(aead.decrypt(closed, place.getBytes(UTF_8)), UTF_8);
    } catch (GeneralSecurityException foreign) {
      throw new IllegalStateException(
          "A sealed webhook secret does not open with this key set", foreign);
    }
  }
}

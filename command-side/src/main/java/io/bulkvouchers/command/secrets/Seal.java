package io.bulkvouchers.command.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** Reads the key set; the message of a failure names the file and never its content. */
  static Seal read(Path keySet) {
    try {
      KeysetHandle handle =
          TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(keySet), AeadConfig2026.get(), InsecureSecretKeyAccess.get());
      return new Seal(handle.getPrimitive(AeadConfig2026.get(), Aead.class));
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalStateException("No readable key set for secrets at " + keySet, unreadable);
    }
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

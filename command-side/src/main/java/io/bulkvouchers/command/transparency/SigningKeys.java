package io.bulkvouchers.command.transparency;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.signature.Ed25519PrivateKey;
import com.google.crypto.tink.signature.SignatureConfig2026;
import io.bulkvouchers.keys.KeySet;
import io.bulkvouchers.proofs.NoteKey;
import io.bulkvouchers.proofs.NoteSigner;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The keys of the checkpoints, which the database never sees.
 *
 * @param signer signs with the primary one
 * @param known all that ever signed, the primary first
 */
record SigningKeys(NoteSigner signer, List<NoteKey> known) {

  @AccessesPartialKey
  static SigningKeys read(KeySet keys, String origin) {
    KeysetHandle handle = keys.keys("checkpoints", SignatureConfig2026.get());
    Ed25519PrivateKey primary = key(handle.getPrimary(), keys);
    byte[] seed = primary.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
    List<NoteKey> known =
        IntStream.range(0, handle.size())
            .mapToObj(handle::getAt)
            .sorted((one, other) -> Boolean.compare(other.isPrimary(), one.isPrimary()))
            .map(entry -> noteKey(key(entry, keys), origin))
            .toList();
    return new SigningKeys(NoteSigner.of(known.getFirst(), seed), known);
  }

  @AccessesPartialKey
  private static NoteKey noteKey(Ed25519PrivateKey key, String origin) {
    return NoteKey.of(origin, key.getPublicKey().getPublicKeyBytes().toByteArray());
  }

  private static Ed25519PrivateKey key(KeysetHandle.Entry entry, KeySet keys) {
    if (entry.getKey() instanceof Ed25519PrivateKey key) {
      return key;
    }
    throw new IllegalStateException("Checkpoints are signed by Ed25519 keys only, see " + keys);
  }
}

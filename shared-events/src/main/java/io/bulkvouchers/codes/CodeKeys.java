package io.bulkvouchers.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import io.bulkvouchers.keys.KeySet;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The keys that codes are derived with: a Tink key set of {@code HMAC_SHA256_PRF} keys. New codes
 * use the primary key; older keys stay, so that older codes can still be derived.
 */
public final class CodeKeys {

  private static final int PSEUDONYM_BYTES = 16;

  private final PrfSet keys;

  private CodeKeys(PrfSet keys) {
    this.keys = keys;
  }

  /**
   * Reads a key set in Tink's JSON form.
   *
   * @throws IllegalStateException when it is missing or unreadable; the message names the file and
   *     never its content
   */
  public static CodeKeys read(Path file) {
    return read(KeySet.in(file));
  }

  /** The same of a key set that is in a file or a setting. */
  public static CodeKeys read(KeySet keySet) {
    return new CodeKeys(keySet.open("codes", PrfConfig2026.get(), PrfSet.class));
  }

  /** The keys of a handle; refuses a set of another kind. */
  public static CodeKeys of(KeysetHandle handle) {
    try {
      return new CodeKeys(handle.getPrimitive(PrfConfig2026.get(), PrfSet.class));
    } catch (GeneralSecurityException otherKind) {
      throw new IllegalStateException("The key set for codes holds no PRF keys", otherKind);
    }
  }

  /** The key that new codes are derived with. */
  public int primaryKeyId() {
    return keys.getPrimaryId();
  }

  /** Which of these keys the set lacks, by the ids that Tink writes: unsigned. */
  public List<String> lacking(Collection<Integer> needed) {
    try {
      Set<Integer> present = keys.getPrfs().keySet();
      return needed.stream()
          .filter(id -> !present.contains(id))
          .map(Integer::toUnsignedString)
          .sorted()
          .toList();
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("The keys for codes cannot be used", unusable);
    }
  }

  /**
   * What stands for something that is known to few and easily guessed, such as an address: nobody
   * without the keys can tell which.
   */
  public byte[] pseudonym(String meaning) {
    try {
      return keys.computePrimary(("pseudonym|" + meaning).getBytes(UTF_8), PSEUDONYM_BYTES);
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("A key for codes cannot be used", unusable);
    }
  }

  /**
   * The key that a purchase was fulfilled with.
   *
   * @throws MissingCodeKey when the set has lost it: its codes cannot be shown until it is back
   */
  Prf key(int keyId) {
    try {
      Prf key = keys.getPrfs().get(keyId);
      if (key == null) {
        throw new MissingCodeKey(keyId);
      }
      return key;
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("A key for codes cannot be used", unusable);
    }
  }
}

package io.bulkvouchers.query.handout.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import io.bulkvouchers.keys.KeySet;
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

  static Marks read(KeySet keySet) {
    return new Marks(keySet.open("marks of addresses", PrfConfig2026.get(), PrfSet.class));
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

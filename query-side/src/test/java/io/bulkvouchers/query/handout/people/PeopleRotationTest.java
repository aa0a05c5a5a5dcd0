package io.bulkvouchers.query.handout.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import io.bulkvouchers.keys.KeySet;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** New primary keys under addresses that are kept, as {@code keys.md} tells of them. */
class PeopleRotationTest {

  private static final UUID ROW = UUID.fromString("0f5b0f0e-7c53-4d7e-9a3b-2f8d1a6c4e11");
  private static final byte[] WORDS = {1, 2, 3};

  @BeforeAll
  static void register() throws GeneralSecurityException {
    AeadConfig.register();
    PrfConfig.register();
  }

  @Test
  void whatWasSealedBeforeARotationStillOpensAndWhatComesIsSealedByTheNewKey()
      throws GeneralSecurityException {
    KeysetHandle first = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    Seal before = Seal.read(set(first));
    Seal after = Seal.read(set(rotated(first, PredefinedAeadParameters.AES256_GCM)));

    assertThat(after.open(before.close(WORDS, ROW), ROW)).isEqualTo(WORDS);
    byte[] sealedAfter = after.close(WORDS, ROW);
    assertThat(after.open(sealedAfter, ROW)).isEqualTo(WORDS);
    assertThatThrownBy(() -> before.open(sealedAfter, ROW))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void withAnotherPrimaryKeyForMarksNobodyIsFound() throws GeneralSecurityException {
    KeysetHandle first = KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF);
    Address address = new Address("ada@example.org");
    byte[] before = Marks.read(set(first)).of("pytest-2027", address);

    Marks rotated = Marks.read(set(rotated(first, PredefinedPrfParameters.HMAC_SHA256_PRF)));

    assertThat(rotated.of("pytest-2027", address)).isNotEqualTo(before);
  }

  private static KeysetHandle rotated(KeysetHandle before, Parameters parameters)
      throws GeneralSecurityException {
    return KeysetHandle.newBuilder(before)
        .addEntry(KeysetHandle.generateEntryFromParameters(parameters).withRandomId().makePrimary())
        .build();
  }

  private static KeySet set(KeysetHandle keys) throws GeneralSecurityException {
    return KeySet.of(
        "bulk-vouchers.people.key-set",
        "",
        TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
  }
}

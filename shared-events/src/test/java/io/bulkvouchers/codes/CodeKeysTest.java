package io.bulkvouchers.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import io.bulkvouchers.events.wire.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Key sets over the years: rotated, and with a key lost. */
class CodeKeysTest {

  @TempDir Path folder;

  @BeforeAll
  static void register() throws GeneralSecurityException {
    PrfConfig.register();
  }

  @Test
  void afterARotationNewCodesUseTheNewKeyAndOldCodesAreStillTheSame()
      throws GeneralSecurityException {
    KeysetHandle before = KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF);
    CodeKeys old = CodeKeys.of(before);
    CodeKeys rotated = CodeKeys.of(rotated(before));

    assertThat(rotated.primaryKeyId()).isNotEqualTo(old.primaryKeyId());
    assertThat(code(old.primaryKeyId(), rotated)).isEqualTo(code(old.primaryKeyId(), old));
    assertThat(code(rotated.primaryKeyId(), rotated)).isNotEqualTo(code(old.primaryKeyId(), old));
    assertThat(rotated.lacking(List.of(old.primaryKeyId(), rotated.primaryKeyId()))).isEmpty();
  }

  @Test
  void aSetThatLostAKeyNamesItAndDerivesTheRest() throws GeneralSecurityException {
    KeysetHandle before = KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF);
    int lost = CodeKeys.of(before).primaryKeyId();
    CodeKeys left = CodeKeys.of(KeysetHandle.newBuilder(rotated(before)).deleteAt(0).build());

    assertThat(left.lacking(List.of(lost, left.primaryKeyId())))
        .containsExactly(Integer.toUnsignedString(lost));
    assertThatThrownBy(() -> code(lost, left))
        .isInstanceOf(MissingCodeKey.class)
        .hasMessageContaining(Integer.toUnsignedString(lost));
    assertThat(code(left.primaryKeyId(), left)).isNotNull();
  }

  @Test
  void anUnreadableFileIsNamedAndNeverItsContent() throws GeneralSecurityException, IOException {
    String json =
        TinkJsonProtoKeysetFormat.serializeKeyset(
            KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF),
            InsecureSecretKeyAccess.get());
    String half = json.substring(0, json.length() / 2);
    Path file = Files.writeString(folder.resolve("codes.json"), half);

    assertThatThrownBy(() -> CodeKeys.read(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(file.toString())
        .hasMessageNotContaining("keyMaterial");
    assertThatThrownBy(() -> CodeKeys.read(folder.resolve("none.json")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("none.json");
  }

  private static KeysetHandle rotated(KeysetHandle before) throws GeneralSecurityException {
    return KeysetHandle.newBuilder(before)
        .addEntry(
            KeysetHandle.generateEntryFromParameters(PredefinedPrfParameters.HMAC_SHA256_PRF)
                .withRandomId()
                .makePrimary())
        .build();
  }

  private static VoucherCode code(int key, CodeKeys keys) {
    return VoucherCodes.of(
            new CodeBatch(Samples.PURCHASE, 1, 10, "BULK-", key, "salt", VoucherCodes.SCHEME), keys)
        .code(1);
  }
}

package io.bulkvouchers.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySetTest {

  private static final String SETTING = "bulk-vouchers.secrets.key-set";

  @TempDir Path folder;

  @Test
  void fromAFileAndFromASettingTheKeysAreTheSame() throws GeneralSecurityException, IOException {
    String json = drawn();
    Path file = Files.writeString(folder.resolve("secrets.json"), json);
    byte[] plain = {1, 2, 3};
    byte[] none = {};

    byte[] sealed = open(KeySet.of(SETTING, file.toString(), "")).encrypt(plain, none);

    assertThat(open(KeySet.of(SETTING, " ", json)).decrypt(sealed, none)).isEqualTo(plain);
  }

  @Test
  void neitherOfTheTwoSettingsIsRefusedAndBothAreToo() throws GeneralSecurityException {
    String json = drawn();

    assertThatThrownBy(() -> KeySet.of(SETTING, "", " "))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "No key set: set bulk-vouchers.secrets.key-set (its file) or"
                + " bulk-vouchers.secrets.key-set-json (the set itself)");
    assertThatThrownBy(() -> KeySet.of(SETTING, "secrets.json", json))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not both")
        .hasMessageNotContaining("keyData");
  }

  @Test
  void aSetThatCannotBeReadNamesItsSettingAndNothingOfItsText() throws GeneralSecurityException {
    String json = drawn();
    String unreadable = json.substring(0, json.length() - 2);
    String broken = json.replace("\"primaryKeyId\":", "\"primaryKeyId\":\"TOP-SECRET\",\"x\":");

    assertThatSaysNothing(KeySet.of(SETTING, "", unreadable), "keyData");
    assertThatSaysNothing(KeySet.of(SETTING, "", broken), "TOP-SECRET");
    assertThatSaysNothing(KeySet.of(SETTING, "", "TOP-SECRET"), "TOP-SECRET");
  }

  private static void assertThatSaysNothing(KeySet set, String secret) {
    assertThat(set).hasToString("KeySet[bulk-vouchers.secrets.key-set-json]");
    assertThatThrownBy(() -> open(set))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("bulk-vouchers.secrets.key-set-json")
        .satisfies(failure -> assertThat(printed(failure)).doesNotContain(secret));
  }

  private static Aead open(KeySet set) {
    return set.open("secrets", AeadConfig2026.get(), Aead.class);
  }

  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  private static String drawn() throws GeneralSecurityException {
    AeadConfig.register();
    return TinkJsonProtoKeysetFormat.serializeKeyset(
        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
        InsecureSecretKeyAccess.get());
  }
}

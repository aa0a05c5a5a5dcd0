package io.bulkvouchers.query;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The key sets that addresses and webhook secrets are kept with, for a house of tests. */
final class PeopleKeys {

  private PeopleKeys() {}

  static Path seals(Path folder) {
    return folder.resolve("people.json");
  }

  static Path marks(Path folder) {
    return folder.resolve("people-marks.json");
  }

  static Path webhooks(Path folder) {
    return folder.resolve("webhooks.json");
  }

  static void drawIn(Path folder) throws IOException {
    draw(seals(folder), PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
    draw(webhooks(folder), PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
    draw(marks(folder), PredefinedPrfParameters.HMAC_SHA256_PRF, PrfConfig2026.get());
  }

  private static void draw(Path file, Parameters parameters, Configuration configuration)
      throws IOException {
    try {
      KeysetHandle handle = KeysetHandle.generateNew(parameters, configuration);
      Files.writeString(
          file,
          TinkJsonProtoKeysetFormat.serializeKeyset(
              handle, configuration, InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }
}

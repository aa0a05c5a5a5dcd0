package io.bulkvouchers.command.support;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Key sets drawn for this JVM: for the codes, and for sealed secrets. */
public final class TestKeySets {

  /** Derives voucher codes. */
  public static final Path CODES;

  /** Seals Stripe keys. */
  public static final Path SECRETS;

  static {
    try {
      PrfConfig.register();
      AeadConfig.register();
      CODES = draw(PredefinedPrfParameters.HMAC_SHA256_PRF);
      SECRETS = draw(PredefinedAeadParameters.AES256_GCM);
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private TestKeySets() {}

  private static Path draw(Parameters parameters) throws GeneralSecurityException, IOException {
    Path file = Files.createTempFile("keys", ".json");
    file.toFile().deleteOnExit();
    return Files.writeString(
        file,
        TinkJsonProtoKeysetFormat.serializeKeyset(
            KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get()));
  }
}

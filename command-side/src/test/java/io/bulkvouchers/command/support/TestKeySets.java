package io.bulkvouchers.command.support;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Key sets drawn for this JVM: for the codes, for sealed secrets and for checkpoints. */
public final class TestKeySets {

  /** Derives voucher codes. */
  public static final Path CODES;

  /** Seals Stripe keys. */
  public static final Path SECRETS;

  /** Signs checkpoints of history. */
  public static final Path CHECKPOINTS;

  static {
    try {
      PrfConfig.register();
      AeadConfig.register();
      SignatureConfig.register();
      CODES = draw(PredefinedPrfParameters.HMAC_SHA256_PRF);
      SECRETS = draw(PredefinedAeadParameters.AES256_GCM);
      CHECKPOINTS = draw(PredefinedSignatureParameters.ED25519WithRawOutput);
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private TestKeySets() {}

  /** A new key set of this kind. */
  public static Path draw(Parameters parameters) throws GeneralSecurityException {
    String drawn =
        TinkJsonProtoKeysetFormat.serializeKeyset(
            KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
    try {
      Path file = Files.createTempFile("keys", ".json");
      file.toFile().deleteOnExit();
      return Files.writeString(file, drawn);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}

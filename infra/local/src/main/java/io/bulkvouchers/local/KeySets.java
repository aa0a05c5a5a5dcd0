package io.bulkvouchers.local;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
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
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The Tink key sets of the house.
 *
 * @param codes derives voucher codes
 * @param secrets seals Stripe keys
 * @param checkpoints signs what history was
 * @param people seals addresses
 * @param peopleMarks finds sealed addresses
 * @param webhooks seals the secrets of outgoing webhooks
 */
public record KeySets(
    Path codes, Path secrets, Path checkpoints, Path people, Path peopleMarks, Path webhooks) {

  /** Those in the folder; what is missing is drawn anew and readable by its owner alone. */
  public static KeySets in(Path folder) {
    try {
      PrfConfig.register();
      AeadConfig.register();
      SignatureConfig.register();
      Path codes = folder.resolve("codes.json");
      Path secrets = folder.resolve("secrets.json");
      drawWhenMissing(codes, PredefinedPrfParameters.HMAC_SHA256_PRF);
      Path checkpoints = folder.resolve("checkpoints.json");
      drawWhenMissing(checkpoints, PredefinedSignatureParameters.ED25519WithRawOutput);
      Path people = folder.resolve("people.json");
      Path peopleMarks = folder.resolve("people-marks.json");
      Path webhooks = folder.resolve("webhooks.json");
      drawWhenMissing(webhooks, PredefinedAeadParameters.AES256_GCM);
      drawWhenMissing(secrets, PredefinedAeadParameters.AES256_GCM);
      drawWhenMissing(people, PredefinedAeadParameters.AES256_GCM);
      drawWhenMissing(peopleMarks, PredefinedPrfParameters.HMAC_SHA256_PRF);
      return new KeySets(codes, secrets, checkpoints, people, peopleMarks, webhooks);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This JVM cannot draw Tink keys", impossible);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void drawWhenMissing(Path file, Parameters parameters)
      throws GeneralSecurityException, IOException {
    if (Files.exists(file)) {
      return;
    }
    String json =
        TinkJsonProtoKeysetFormat.serializeKeyset(
            KeysetHandle.generateNew(parameters, RegistryConfiguration.get()),
            RegistryConfiguration.get(),
            InsecureSecretKeyAccess.get());
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(file, ownerOnly);
    Files.writeString(file, json);
  }
}

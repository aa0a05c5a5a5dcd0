package io.bulkvouchers.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The RSA key that signs tokens, kept in a file so that tokens outlive a restart. */
final class SigningKey {

  private SigningKey() {}

  static RSAKey keptIn(Path file) {
    try {
      if (!Files.exists(file)) {
        write(file, draw());
      }
      return RSAKey.parse(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (ParseException | JOSEException unusable) {
      throw new IllegalStateException("Not a signing key: " + file, unusable);
    }
  }

  private static RSAKey draw() throws JOSEException {
    return new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).keyIDFromThumbprint(true).generate();
  }

  private static void write(Path file, RSAKey key) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(file, ownerOnly);
    Files.writeString(file, key.toJSONString());
  }
}

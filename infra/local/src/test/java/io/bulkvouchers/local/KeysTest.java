package io.bulkvouchers.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

  @TempDir Path folder;

  @BeforeAll
  static void register() throws GeneralSecurityException {
    PrfConfig.register();
    AeadConfig.register();
    SignatureConfig.register();
  }

  @Test
  void aRotationAddsAKeyPromotesItAndKeepsTheOld() throws GeneralSecurityException, IOException {
    String file = folder.resolve("codes.json").toString();
    says(0, "new", "codes", file);
    int old = prf(file).getPrimaryId();

    String added = says(0, "add", file).replace("added ", "");
    assertThat(prf(file).getPrimaryId()).isEqualTo(old);
    says(0, "promote", file, added);

    assertThat(prf(file).getPrimaryId()).isEqualTo(Integer.parseUnsignedInt(added));
    assertThat(prf(file).getPrfs()).containsKeys(old, Integer.parseUnsignedInt(added));
    assertThat(says(0, "list", file)).isEqualTo(Integer.toUnsignedString(old) + " " + added + "*");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(file))))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secrets", "checkpoints"})
  void aSetOfAnotherKindIsRotatedAlike(String kind) {
    String file = folder.resolve(kind + ".json").toString();
    says(0, "new", kind, file);
    String added = says(0, "add", file).replace("added ", "");
    says(0, "promote", file, added);
    assertThat(says(0, "list", file)).endsWith(added + "*");
  }

  @Test
  void nothingIsOverwrittenAndWhatIsWrongIsSaid() throws IOException {
    String file = folder.resolve("codes.json").toString();
    says(0, "new", "codes", file);
    String before = Files.readString(Path.of(file));

    assertThat(says(1, "new", "codes", file)).contains("exists");
    assertThat(says(1, "promote", file, "7")).contains("has only");
    assertThat(says(1, "add", file + ".none")).contains("No readable key set");
    assertThat(says(2, "drop", file)).contains("promote FILE ID");
    assertThat(Files.readString(Path.of(file))).isEqualTo(before);
  }

  private static String says(int status, String... words) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    assertThat(Keys.run(List.of(words), new PrintStream(said, true, UTF_8))).isEqualTo(status);
    return said.toString(UTF_8).strip();
  }

  private static PrfSet prf(String file) throws GeneralSecurityException, IOException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
            Files.readString(Path.of(file)),
            RegistryConfiguration.get(),
            InsecureSecretKeyAccess.get())
        .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
  }
}

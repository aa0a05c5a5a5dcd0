package io.bulkvouchers.command.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.bulkvouchers.command.support.TestDatabase;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.keys.KeySet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new primary key under a filled table, as {@code operating.md} tells it. */
class RotationTest {

  private static final ConferenceId OLD = new ConferenceId("pytest-2027");
  private static final ConferenceId NEW = new ConferenceId("django-2027");
  private static final StripeAccount ACCOUNT =
      StripeAccount.of("sk_test_verySecretKey", List.of("whsec_first"));

  final JdbcClient jdbc = JdbcClient.create(TestDatabase.migrated().dataSource());
  final KeysetHandle first = oneKey();
  final KeysetHandle rotated =
      KeysetHandle.newBuilder(first).addEntry(freshEntry().makePrimary()).build();

  @TempDir Path folder;

  RotationTest() throws GeneralSecurityException {}

  @Test
  void whatWasSealedBeforeStillOpensAndWhatComesIsSealedByTheNewKey() {
    with(first).put(OLD, ACCOUNT);

    StripeAccounts accounts = with(rotated);
    accounts.put(NEW, ACCOUNT);

    assertThat(accounts.find(OLD)).contains(ACCOUNT);
    assertThat(accounts.find(NEW)).contains(ACCOUNT);
    StripeAccounts before = with(first);
    assertThat(before.find(OLD)).contains(ACCOUNT);
    assertThatThrownBy(() -> before.find(NEW)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onceSealedAnewTheOldKeyIsNeededNoMore() throws GeneralSecurityException {
    with(first).put(OLD, ACCOUNT);
    with(rotated).put(OLD, ACCOUNT);
    KeysetHandle newOnly = KeysetHandle.newBuilder(rotated).deleteAt(0).build();

    assertThat(with(newOnly).find(OLD)).contains(ACCOUNT);
  }

  private StripeAccounts with(KeysetHandle keys) {
    try {
      Path file = Files.createTempFile(folder, "secrets", ".json");
      Files.writeString(
          file, TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
      return new JdbcStripeAccounts(jdbc, Seal.read(KeySet.in(file)));
    } catch (IOException | GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static KeysetHandle oneKey() throws GeneralSecurityException {
    AeadConfig.register();
    return KeysetHandle.newBuilder().addEntry(freshEntry().makePrimary()).build();
  }

  private static KeysetHandle.Builder.Entry freshEntry() {
    return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
        .withRandomId();
  }
}

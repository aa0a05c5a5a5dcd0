package io.bulkvouchers.command.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.command.support.TestKeySets;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The key set that seals Stripe keys, as an environment gives it. */
class SecretSettingsTest {

  @Test
  void anEnvironmentVariableHoldsTheKeySetItself() throws IOException {
    String json = Files.readString(TestKeySets.SECRETS);

    SecretSettings settings = settings(Map.of("BULKVOUCHERS_SECRETS_KEYSETJSON", json));

    byte[] closed = Seal.read(settings.keys()).close(new byte[] {7}, "row");
    SecretSettings file =
        settings(Map.of("BULKVOUCHERS_SECRETS_KEYSET", TestKeySets.SECRETS.toString()));
    assertThat(Seal.read(file.keys()).open(closed, "row")).containsExactly(7);
    assertThat(settings.toString()).doesNotContain(json);
  }

  @Test
  void anEnvironmentWithBothAFileAndASetIsRefused() throws IOException {
    SecretSettings both =
        settings(
            Map.of(
                "BULKVOUCHERS_SECRETS_KEYSET",
                TestKeySets.SECRETS.toString(),
                "BULKVOUCHERS_SECRETS_KEYSETJSON",
                Files.readString(TestKeySets.SECRETS)));

    assertThatThrownBy(both::keys)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("bulk-vouchers.secrets.key-set-json")
        .hasMessageContaining("not both");
  }

  private static SecretSettings settings(Map<String, Object> variables) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
    ConfigurationPropertySources.attach(environment);
    return Binder.get(environment).bindOrCreate("bulk-vouchers.secrets", SecretSettings.class);
  }
}

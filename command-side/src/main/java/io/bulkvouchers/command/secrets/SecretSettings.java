package io.bulkvouchers.command.secrets;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the key that seals secrets is.
 *
 * @param keySet a Tink AEAD key set in JSON, readable by this process only
 */
@Validated
@ConfigurationProperties("bulk-vouchers.secrets")
record SecretSettings(@NotNull Path keySet) {}

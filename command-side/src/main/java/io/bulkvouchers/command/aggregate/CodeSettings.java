package io.bulkvouchers.command.aggregate;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the keys of the codes are.
 *
 * @param keySet a Tink key set in JSON, readable by this service only
 */
@Validated
@ConfigurationProperties("bulk-vouchers.codes")
record CodeSettings(@NotNull Path keySet) {}

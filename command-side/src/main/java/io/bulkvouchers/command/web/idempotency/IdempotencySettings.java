package io.bulkvouchers.command.web.idempotency;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long keys count.
 *
 * @param claim after this a request that has not ended is taken for lost; longer than any takes
 * @param kept how long an answer is given again
 */
@Validated
@ConfigurationProperties("bulk-vouchers.idempotency")
record IdempotencySettings(
    @DefaultValue("60s") @NotNull Duration claim, @DefaultValue("7d") @NotNull Duration kept) {}

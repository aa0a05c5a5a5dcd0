package io.bulkvouchers.command.janitor;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often the janitor goes round.
 *
 * @param every how long a round takes: a lost webhook is healed at the latest after twice this
 */
@Validated
@ConfigurationProperties("bulk-vouchers.janitor")
record JanitorSettings(@DefaultValue("5m") @NotNull Duration every) {}

package io.bulkvouchers.command.store;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the store is read.
 *
 * @param pollInterval how often a reader looks for facts of other nodes
 * @param gatePause how long the append gate stays open at least, once a reader has shut it
 */
@Validated
@ConfigurationProperties("bulk-vouchers.store")
record StoreSettings(
    @NotNull @DefaultValue("25ms") Duration pollInterval,
    @NotNull @DefaultValue("20ms") Duration gatePause) {}

package io.bulkvouchers.command.reconciliation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the books are held beside each other.
 *
 * @param dailyAt by UTC
 * @param secondLookAfter how long a difference must stand to be believed
 */
@Validated
@ConfigurationProperties("bulk-vouchers.reconciliation")
record ReconciliationSettings(
    @DefaultValue("02:00") @NotNull LocalTime dailyAt,
    @DefaultValue("3s") @NotNull Duration secondLookAfter) {}

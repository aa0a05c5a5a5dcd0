package io.bulkvouchers.command.relay;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the relay runs.
 *
 * @param pollInterval how often it looks for new facts
 * @param batch how many facts it has on their way at most
 * @param lease how long a node that fell silent keeps the others from taking over
 * @param retryInterval how long it waits when the broker or the database does not answer
 * @param partitions of the topic of purchases; conferences have one
 * @param replicas of every topic
 */
@Validated
@ConfigurationProperties("bulk-vouchers.relay")
record RelaySettings(
    @NotNull @DefaultValue("20ms") Duration pollInterval,
    @Positive @DefaultValue("500") int batch,
    @NotNull @DefaultValue("5s") Duration lease,
    @NotNull @DefaultValue("500ms") Duration retryInterval,
    @Positive @DefaultValue("6") int partitions,
    @Positive @DefaultValue("1") int replicas) {}

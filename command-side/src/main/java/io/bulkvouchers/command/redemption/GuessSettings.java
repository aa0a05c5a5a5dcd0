package io.bulkvouchers.command.redemption;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many misses are forgiven, and when somebody should look. A good code costs nothing.
 *
 * @param addressPerMinute of one customer's address at one client
 * @param addressPerHour of the same, over a longer time
 * @param clientPerMinute of one client in one conference
 * @param conferencePerMinute of all together in one conference
 * @param overallPerMinute of all together in all conferences
 * @param mistypedPerMinute of one address. Nothing is learned by it
 * @param alarmPerMinute misses in one conference from which on health asks for attention
 * @param beat misses are answered at whole multiples of this since they came
 */
@Validated
@ConfigurationProperties("bulk-vouchers.guessing")
record GuessSettings(
    @DefaultValue("10") @Positive long addressPerMinute,
    @DefaultValue("50") @Positive long addressPerHour,
    @DefaultValue("300") @Positive long clientPerMinute,
    @DefaultValue("1000") @Positive long conferencePerMinute,
    @DefaultValue("3000") @Positive long overallPerMinute,
    @DefaultValue("30") @Positive long mistypedPerMinute,
    @DefaultValue("100") @Positive long alarmPerMinute,
    @DefaultValue("100ms") @NotNull Duration beat) {}
